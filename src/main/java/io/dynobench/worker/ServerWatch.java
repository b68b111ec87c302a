package io.dynobench.worker;

import io.dynobench.protocol.Message;
import io.dynobench.protocol.MessageChannel;
import java.io.IOException;
import java.time.Duration;

/**
 * Two threads: one tells the server that the worker lives, one ends the worker without a server.
 */
final class ServerWatch {

  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private ServerWatch() {}

  static void start(MessageChannel channel) {
    daemon("heartbeat", () -> beat(channel));
    daemon("server-watch", () -> watch(channel));
  }

  private static void beat(MessageChannel channel) {
    try {
      while (true) {
        channel.write(new Message.Heartbeat());
        Thread.sleep(HEARTBEAT.toMillis());
      }
    } catch (IOException | InterruptedException e) {
      WorkerMain.end(WorkerMain.NO_SERVER);
    }
  }

  /** The server says nothing after the start, so whatever comes is the end. */
  private static void watch(MessageChannel channel) {
    try {
      channel.read();
    } catch (IOException e) {
      System.err.println("The connection to the server broke: " + e);
    }
    WorkerMain.end(WorkerMain.NO_SERVER);
  }

  private static void daemon(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
