package io.dynobench.supervisor;

import io.dynobench.protocol.Message;

/** What happens to a worker, in the order in which its session handles it. */
sealed interface WorkerEvent {

  record Received(Message message) implements WorkerEvent {}

  /** Something came that is not the protocol. */
  record Malformed(String detail) implements WorkerEvent {}

  /** Nothing more will come from the connection. */
  record HungUp() implements WorkerEvent {}

  record Exited(int code) implements WorkerEvent {}
}
