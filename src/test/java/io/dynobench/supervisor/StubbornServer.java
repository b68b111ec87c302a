package io.dynobench.supervisor;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Closes with a complaint, as a failing disk or a signal in between can make it. */
final class StubbornServer extends ServerSocketChannel {

  private final ServerSocketChannel server;

  StubbornServer(ServerSocketChannel server) {
    super(server.provider());
    this.server = server;
  }

  @Override
  protected void implCloseSelectableChannel() throws IOException {
    server.close();
    throw new IOException("the channel did not want to be closed");
  }

  @Override
  protected void implConfigureBlocking(boolean block) throws IOException {
    server.configureBlocking(block);
  }

  @Override
  public ServerSocketChannel bind(@Nullable SocketAddress local, int backlog) throws IOException {
    server.bind(local, backlog);
    return this;
  }

  @Override
  public SocketChannel accept() throws IOException {
    return server.accept();
  }

  @Override
  public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException {
    server.setOption(name, value);
    return this;
  }

  @Override
  public <T> T getOption(SocketOption<T> name) throws IOException {
    return server.getOption(name);
  }

  @Override
  public Set<SocketOption<?>> supportedOptions() {
    return server.supportedOptions();
  }

  @Override
  public ServerSocket socket() {
    return server.socket();
  }

  @Override
  public SocketAddress getLocalAddress() throws IOException {
    return server.getLocalAddress();
  }
}
