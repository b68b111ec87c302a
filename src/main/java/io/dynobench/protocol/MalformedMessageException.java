package io.dynobench.protocol;

import java.io.IOException;

/** The other side sent something that is not the protocol. */
public class MalformedMessageException extends IOException {

  MalformedMessageException(String message) {
    super(message);
  }

  MalformedMessageException(String message, Throwable cause) {
    super(message, cause);
  }
}
