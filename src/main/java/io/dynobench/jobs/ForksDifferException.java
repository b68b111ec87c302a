package io.dynobench.jobs;

/** Thrown when forks ran different things, which no mean can put together. */
final class ForksDifferException extends RuntimeException {

  /**
   * @param what differs, by the keys of the provenance
   */
  ForksDifferException(String what) {
    super(
        "The forks differ in %s, so they make no one result; retry measures all of them anew."
            .formatted(what));
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
