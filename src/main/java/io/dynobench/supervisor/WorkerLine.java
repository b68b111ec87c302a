package io.dynobench.supervisor;

import io.dynobench.protocol.MalformedMessageException;
import io.dynobench.protocol.Message;
import io.dynobench.protocol.MessageChannel;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The connection to one worker: waits for it to call, then turns what it says into events. */
final class WorkerLine implements Runnable {

  private final WorkerSocket socket;
  private final Consumer<WorkerEvent> events;
  private volatile @Nullable MessageChannel channel;

  WorkerLine(WorkerSocket socket, Consumer<WorkerEvent> events) {
    this.socket = socket;
    this.events = events;
  }

  /** Blocks until the worker hangs up or the line is {@link #close closed}. */
  @Override
  public void run() {
    try (SocketChannel accepted = socket.server().accept();
        var worker = new MessageChannel(accepted)) {
      channel = worker;
      for (Message message = worker.read(); message != null; message = worker.read()) {
        events.accept(new WorkerEvent.Received(message));
      }
    } catch (MalformedMessageException e) {
      events.accept(new WorkerEvent.Malformed(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      // The process is gone or the line was closed: hanging up says it all.
    } finally {
      events.accept(new WorkerEvent.HungUp());
    }
  }

  /** To a worker that has spoken. */
  void send(Message message) throws IOException {
    MessageChannel worker = channel;
    if (worker == null) {
      throw new IOException("the worker is not connected");
    }
    worker.write(message);
  }

  /** Stops waiting for a worker that has not called. */
  void stopWaiting() throws IOException {
    socket.server().close();
  }
}
