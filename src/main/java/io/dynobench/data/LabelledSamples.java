package io.dynobench.data;

import io.dynobench.bench.InputShape;
import java.io.IOException;

/**
 * The samples of one part of a labelled data set, as inputs of a model. Several threads may read at
 * once.
 */
public interface LabelledSamples {

  long count();

  /** How many there are; every label is from 0 to one less. */
  int classes();

  /** Shape of one sample. */
  InputShape shape();

  /**
   * Writes the numbers of one sample, preprocessed, in the order of the shape's dimensions.
   *
   * @param index from 0
   * @param target has room for the shape's elements from {@code offset} on
   * @throws IOException when the sample is not there or damaged; the message names it
   */
  void read(long index, float[] target, int offset) throws IOException;

  /**
   * @param index from 0
   */
  int label(long index);
}
