package io.dynobench.zoo;

/** A layer was put where its input cannot go through it; the message names both. */
final class ImpossibleShapeException extends IllegalArgumentException {

  ImpossibleShapeException(String message) {
    super(message);
  }

  static void unless(boolean possible, String message, Object... arguments) {
    if (!possible) {
      throw new ImpossibleShapeException(message.formatted(arguments));
    }
  }
}
