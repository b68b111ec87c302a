package io.dynobench.results;

import java.util.UUID;

/** Takes new results in; joins the caller's transaction. */
public interface ResultRecorder {

  /**
   * @return the id of the stored result
   */
  UUID record(ResultDraft draft);
}
