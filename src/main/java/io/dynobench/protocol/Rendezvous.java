package io.dynobench.protocol;

/** How a worker finds its server, by variables of its environment. */
public final class Rendezvous {

  /** Path of the server's Unix domain socket. */
  public static final String SOCKET = "DYNOBENCH_WORKER_SOCKET";

  /** Proves that this is the process that the server started. */
  public static final String TOKEN = "DYNOBENCH_WORKER_TOKEN";

  private Rendezvous() {}
}
