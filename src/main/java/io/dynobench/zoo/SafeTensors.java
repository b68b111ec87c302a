package io.dynobench.zoo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The format safetensors (github.com/huggingface/safetensors): eight bytes with the length of the
 * header, little endian; the header, a JSON object with the type, the shape and the place of every
 * tensor; the numbers, row by row and little endian, without gaps. Only floats of 32 bits.
 */
final class SafeTensors {

  static final String METADATA = "__metadata__";

  private static final String FLOAT = "F32";

  /** The format allows 100 MB; a thousand tensors take 100 kB. */
  private static final int LONGEST_HEADER = 16 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SafeTensors() {}

  /**
   * A tensor's place.
   *
   * @param offsets of its first byte and behind its last one, from the end of the header
   */
  record Entry(
      @JsonProperty("dtype") String type,
      @JsonProperty("shape") List<Integer> shape,
      @JsonProperty("data_offsets") List<Long> offsets) {}

  /**
   * What a file holds.
   *
   * @param metadata texts by their names
   * @param tensors by their names; the buffers are views of the file
   */
  record Content(Map<String, String> metadata, Map<String, Tensor> tensors) {}

  record Tensor(List<Integer> shape, FloatBuffer numbers) {}

  /** Writes all up to the numbers, which must follow in the order of the tensors. */
  static void writeHeader(
      OutputStream target, Map<String, String> metadata, List<NamedTensor> tensors)
      throws IOException {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put(METADATA, metadata);
    long offset = 0;
    for (NamedTensor tensor : tensors) {
      long end = offset + tensor.elements() * Float.BYTES;
      header.put(tensor.name(), new Entry(FLOAT, tensor.dimensions(), List.of(offset, end)));
      offset = end;
    }
    StringBuilder json = new StringBuilder(JSON.writeValueAsString(header));
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    int padding = -text.length & 7; // so that the numbers begin at a multiple of eight
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    target.write(length.putLong(text.length + padding).array());
    target.write(text);
    target.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads a header and maps the numbers.
   *
   * @throws IOException when it cannot be read or is not such a file; the message says why
   */
  static Content read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      return content(bytes);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("%s is no safetensors file: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Content content(ByteBuffer bytes) {
    require(bytes.remaining() >= Long.BYTES, "it is empty");
    long length = bytes.getLong();
    require(
        length > 0 && length <= Math.min(LONGEST_HEADER, bytes.remaining()),
        "its header has no possible length");
    byte[] header = new byte[(int) length];
    bytes.get(header);
    ByteBuffer numbers = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    Map<String, String> metadata = new LinkedHashMap<>();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (var field : JSON.readTree(header).properties()) {
      if (field.getKey().equals(METADATA)) {
        field
            .getValue()
            .properties()
            .forEach(it -> metadata.put(it.getKey(), it.getValue().asString()));
      } else {
        tensors.put(field.getKey(), tensor(field.getKey(), field.getValue(), numbers));
      }
    }
    long stored = tensors.values().stream().mapToLong(it -> it.numbers().capacity()).sum();
    require(stored * Float.BYTES == numbers.capacity(), "its size is not that of its tensors");
    return new Content(metadata, tensors);
  }

  private static Tensor tensor(String name, JsonNode json, ByteBuffer numbers) {
    Entry entry = JSON.treeToValue(json, Entry.class);
    require(FLOAT.equals(entry.type()), name + " is not of 32-bit floats");
    require(
        entry.shape() != null && entry.offsets() != null && entry.offsets().size() == 2,
        name + " has no shape or no place");
    long begin = entry.offsets().get(0);
    long end = entry.offsets().get(1);
    long elements =
        entry.shape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    require(
        begin >= 0 && end <= numbers.capacity() && end - begin == elements * Float.BYTES,
        name + " is not where its header says");
    FloatBuffer own =
        numbers
            .slice((int) begin, (int) (end - begin))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    return new Tensor(entry.shape(), own);
  }

  private static void require(boolean sound, String complaint) {
    if (!sound) {
      throw new IllegalArgumentException(complaint);
    }
  }
}
