package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes that are made while they are written, the same ones each time. */
@FunctionalInterface
interface Content {

  void writeTo(OutputStream target) throws IOException;
}
