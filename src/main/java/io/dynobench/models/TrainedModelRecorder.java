package io.dynobench.models;

import java.io.IOException;
import java.nio.file.Path;

/** Takes in what trials have trained. */
public interface TrainedModelRecorder {

  /** Whether a file is kept. */
  sealed interface Outcome {}

  /**
   * It lies in the catalogue's folder now; {@link #record} makes a model of it.
   *
   * @param id of the model
   */
  record Kept(String id, String sha256, long size) implements Outcome {}

  /**
   * @param why for users
   */
  record NotKept(String why) implements Outcome {}

  /**
   * Takes a file over, if it is what it should be and not too large; it is gone afterwards.
   *
   * @param network id of the built-in network that has learned
   * @throws IOException when it cannot be moved
   */
  Outcome keep(Path file, String network) throws IOException;

  /**
   * Enters a model into the catalogue; joins the caller's transaction. The same one takes the place
   * of what is there.
   */
  void record(TrainedModel model);
}
