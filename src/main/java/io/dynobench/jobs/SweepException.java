package io.dynobench.jobs;

/** A batch size or sweep that makes no sense; the message is for users. */
final class SweepException extends RuntimeException {

  private final String code;

  SweepException(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
