package io.dynobench.results;

import java.io.IOException;
import java.util.function.Consumer;

/** Whatever hands out published rows one after the other, those of one row of a file together. */
public interface RowSource {

  void each(Consumer<PublishedRow> sink) throws IOException;
}
