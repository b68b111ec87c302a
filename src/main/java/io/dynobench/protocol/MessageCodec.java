package io.dynobench.protocol;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A message as one line of JSON. */
final class MessageCodec {

  private static final int QUOTED = 80;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MessageCodec() {}

  /** The line, with its end. JSON escapes line ends inside strings, so there is exactly one. */
  static byte[] encode(Message message) {
    return (JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param line without its end
   * @throws MalformedMessageException when it is not a message
   */
  static Message decode(byte[] line) throws MalformedMessageException {
    Message message;
    try {
      message = JSON.readValue(line, Message.class);
    } catch (JacksonException e) {
      throw new MalformedMessageException("not a message: " + quote(line), e);
    }
    if (message == null) {
      throw new MalformedMessageException("not a message: " + quote(line));
    }
    return message;
  }

  private static String quote(byte[] line) {
    String text = new String(line, 0, Math.min(line.length, QUOTED), StandardCharsets.UTF_8);
    String printable = text.replaceAll("\\p{Cntrl}", "�");
    return line.length > QUOTED ? printable + "…" : printable;
  }
}
