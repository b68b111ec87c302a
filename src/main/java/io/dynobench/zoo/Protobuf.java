package io.dynobench.zoo;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.OutputStream;

/** The begin of a field whose content is written by others. */
final class Protobuf {

  private Protobuf() {}

  static long fieldStartBytes(int field, long contentBytes) {
    return CodedOutputStream.computeTagSize(field)
        + CodedOutputStream.computeUInt64SizeNoTag(contentBytes);
  }

  /** Writes the tag and the length of a field; its content must follow. */
  static void startField(OutputStream target, int field, long contentBytes) throws IOException {
    CodedOutputStream coded = CodedOutputStream.newInstance(target);
    coded.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
    coded.writeUInt64NoTag(contentBytes);
    coded.flush();
  }
}
