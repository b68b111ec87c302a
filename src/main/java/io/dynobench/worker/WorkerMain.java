package io.dynobench.worker;

import io.dynobench.protocol.Message;
import io.dynobench.protocol.MessageChannel;
import io.dynobench.protocol.Rendezvous;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Clock;

/**
 * The worker process. Its server names a socket and a secret in the environment; the worker reports
 * there, gets one trial, answers with one result and ends. It never outlives its server.
 */
public final class WorkerMain {

  /** Exit code: there is no server, or there is none any more. */
  static final int NO_SERVER = 70;

  private WorkerMain() {}

  public static void main(String[] args) {
    end(run());
  }

  private static int run() {
    String socket = System.getenv(Rendezvous.SOCKET);
    String token = System.getenv(Rendezvous.TOKEN);
    if (socket == null || token == null) {
      System.err.println("This is a worker of Dynobench; its server starts it.");
      return NO_SERVER;
    }
    try {
      var channel = new MessageChannel(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
      channel.write(new Message.Hello(Message.VERSION, token, ProcessHandle.current().pid()));
      if (!(channel.read() instanceof Message.Start start)) {
        System.err.println("The server turned this worker away.");
        return NO_SERVER;
      }
      ServerWatch.start(channel);
      channel.write(new Assignment(channel, Clock.systemUTC()).run(start));
      return 0;
    } catch (IOException e) {
      System.err.println("The connection to the server broke: " + e);
      return NO_SERVER;
    }
  }

  /** Without shutdown hooks and native destructors: they could hang or crash after the result. */
  static void end(int exitCode) {
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(exitCode);
  }
}
