package io.dynobench.fake;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What workers really do to their supervisor, done for real. */
enum Misbehaviour {
  OOM(FakeModels.OOM) {
    @Override
    void happen() {
      List<long[]> hoard = new ArrayList<>();
      while (!hoard.contains(new long[0])) {
        hoard.add(new long[1024 * 1024]);
      }
    }
  },
  ABORT(FakeModels.ABORT) {
    @Override
    void happen() {
      c("abort");
    }
  },
  SEGV(FakeModels.SEGV) {
    @Override
    void happen() {
      new Pointer(8).setLong(0, 1);
    }
  },
  KILL(FakeModels.KILL) {
    @Override
    void happen() {
      c("raise", 9);
    }
  },
  HANG(FakeModels.HANG) {
    @Override
    void happen() {
      c("kill", (int) ProcessHandle.current().pid(), 19); // SIGSTOP: every thread stands still
    }
  },
  GARBAGE(FakeModels.GARBAGE) {
    @Override
    void happen() {
      byte[] rubbish = "%!PS-Adobe: this is not the protocol\n".getBytes(StandardCharsets.UTF_8);
      sockets().forEach(socket -> c("write", socket, rubbish, rubbish.length));
    }
  },
  EXIT(FakeModels.EXIT) {
    @Override
    void happen() {
      Runtime.getRuntime().halt(0);
    }
  },
  EXIT_CODE(FakeModels.EXIT_CODE) {
    @Override
    void happen() {
      System.out.println("The fake leaves with 42.");
      Runtime.getRuntime().halt(42);
    }
  },
  ENGINE_OOM(FakeModels.ENGINE_OOM) {
    @Override
    void happen() {
      throw new IllegalStateException(
          """
          The following operation failed in the TorchScript interpreter.
          Traceback of TorchScript, serialized code (most recent call last):
            File "code/__torch__.py", line 7, in forward
          RuntimeError: [enforce fail at alloc_cpu.cpp:117] err == 0. DefaultCPUAllocator: \
          can't allocate memory: you tried to allocate 51380224000 bytes.""");
    }
  },
  ERROR(FakeModels.ERROR) {
    @Override
    void happen() {
      throw new IllegalStateException("The fake does not feel like it.");
    }
  },
  CHATTY(FakeModels.CHATTY) {
    @Override
    void happen() {
      System.out.println("I have much to say. ".repeat(500));
    }
  };

  private final String model;

  Misbehaviour(String model) {
    this.model = model;
  }

  abstract void happen();

  static Misbehaviour of(String model) {
    return Arrays.stream(values())
        .filter(each -> each.model.equals(model))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fake " + model));
  }

  /** Calls the C library. */
  private static void c(String function, Object... arguments) {
    Function.getFunction("c", function).invoke(arguments);
  }

  private static List<Integer> sockets() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(Misbehaviour::isSocket)
          .map(fd -> Integer.valueOf(fd.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path fd) {
    try {
      return Files.readSymbolicLink(fd).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // closed since it was listed
    }
  }
}
