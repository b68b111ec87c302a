package io.dynobench.protocol;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Messages over a connection, one per line. One thread may read while others write: the channel is
 * used directly, because the streams of {@link java.nio.channels.Channels} lock each other out on a
 * socket before JDK 19.
 */
public final class MessageChannel implements Closeable {

  /** No message comes near this; a line that does is rubbish. */
  static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

  private final ByteChannel channel;
  private final int maxMessageBytes;
  private final ByteBuffer received = ByteBuffer.allocate(64 * 1024).flip();

  public MessageChannel(ByteChannel channel) {
    this(channel, MAX_MESSAGE_BYTES);
  }

  MessageChannel(ByteChannel channel, int maxMessageBytes) {
    this.channel = channel;
    this.maxMessageBytes = maxMessageBytes;
  }

  /** Sends a message, whole. */
  public synchronized void write(Message message) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(MessageCodec.encode(message));
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  /**
   * Blocks until there is a message.
   *
   * @return null at the end of the stream; a message that was cut off there is dropped
   * @throws MalformedMessageException when a line is not a message or too long
   * @throws IOException when the connection breaks
   */
  public @Nullable Message read() throws IOException {
    var line = new ByteArrayOutputStream();
    while (true) {
      while (received.hasRemaining()) {
        byte next = received.get();
        if (next == '\n') {
          return MessageCodec.decode(line.toByteArray());
        }
        if (line.size() == maxMessageBytes) {
          throw new MalformedMessageException(
              "a message of more than %d bytes".formatted(maxMessageBytes));
        }
        line.write(next);
      }
      received.clear();
      int count = channel.read(received);
      received.flip();
      if (count < 0) {
        return null;
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
