package io.dynobench.worker.engine;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an engine says went wrong, for users. */
public final class EngineWords {

  private static final String TRACE = "Traceback of TorchScript";
  private static final Pattern ERROR = Pattern.compile("(?m)^\\w*Error: ");

  private EngineWords() {}

  /** Its message; of TorchScript's, which ends with what matters, the end first. */
  public static String of(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (!message.contains(TRACE)) {
      return message;
    }
    int error = ERROR.matcher(message).results().mapToInt(MatchResult::start).max().orElse(0);
    return (message.substring(error).strip() + "\n" + message.substring(0, error).strip()).strip();
  }
}
