package io.dynobench.supervisor;

import io.dynobench.protocol.Message;

/** Hears of a worker's progress; never decides anything. */
@FunctionalInterface
public interface WorkerListener {

  void onProgress(Message.Progress progress);
}
