package io.dynobench.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sends exactly the headers that a test names, Host included, which HTTP clients do not allow. */
final class RawHttp {

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * @param head the request line without version, then header lines; Host is added if missing
   */
  Answer send(String... head) {
    return send("", head);
  }

  Answer send(String body, String[] head) {
    return send(body, body.getBytes(StandardCharsets.UTF_8).length, head);
  }

  /** Promises a body, and sends nothing of it: whoever waits for it does not answer. */
  Answer promise(long length, String... head) {
    return send("", length, head);
  }

  private Answer send(String body, long length, String[] head) {
    List<String> lines = new ArrayList<>(List.of(head));
    lines.set(0, lines.get(0) + " HTTP/1.1");
    if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
      lines.add("Host: localhost:" + port);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    lines.add("Connection: close");
    lines.add("Content-Length: " + length);
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      if (length > bytes.length) {
        // What was promised does not come; who waits for it learns that at once.
        socket.shutdownOutput();
      }
      return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything the server sent, as text. */
  record Answer(String text) {

    int status() {
      return Integer.parseInt(text.split(" ", 3)[1]);
    }

    /** All values of a header, joined; empty when it is absent. */
    String header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return Arrays.stream(text.split("\r\n\r\n", 2)[0].split("\r\n"))
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .collect(Collectors.joining(", "));
    }

    String body() {
      return text.split("\r\n\r\n", 2)[1];
    }

    /** The session cookie as a request header. */
    String cookie() {
      return "Cookie: " + header("Set-Cookie").split(";")[0];
    }
  }
}
