package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The weights of a convolution or a fully connected layer as signed bytes, each output channel with
 * a scale of its own, and its bias as 32-bit integers.
 *
 * @param weight its first dimension counts the output channels
 * @param factors by which a normalisation that was folded in multiplies each channel
 * @param bias one number for each channel
 */
record QuantizedWeights(String name, StoredTensor weight, float[] factors, float[] bias) {

  private static final int LARGEST = 127;

  /** The scale of each channel: the range is symmetric about 0. */
  float[] scales() {
    float[] scales = new float[factors.length];
    Fill.Numbers numbers = weight.numbers();
    for (int channel = 0; channel < scales.length; channel++) {
      float largest = 0;
      for (long i = channelElements(); i > 0; i--) {
        largest = Math.max(largest, Math.abs(numbers.next() * factors[channel]));
      }
      scales[channel] = largest == 0 ? 1 : largest / LARGEST;
    }
    return scales;
  }

  OnnxInitializer bytes(float[] scales) {
    return new OnnxInitializer(
        name + "_weight_quantized",
        TensorProto.DataType.INT8,
        weight.weight().dimensions(),
        weight.weight().elements(),
        target -> write(target, scales));
  }

  private void write(OutputStream target, float[] scales) throws IOException {
    Fill.Numbers numbers = weight.numbers();
    byte[] channel = new byte[Math.toIntExact(channelElements())];
    for (int c = 0; c < scales.length; c++) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = (byte) Math.round(numbers.next() * factors[c] / scales[c]);
      }
      target.write(channel);
    }
  }

  /** The bias in units of the products that it is added to. */
  OnnxInitializer bias(float[] scales) {
    ByteBuffer bytes =
        ByteBuffer.allocate(bias.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int channel = 0; channel < bias.length; channel++) {
      bytes.putInt(Math.round(bias[channel] / scales[channel]));
    }
    return new OnnxInitializer(
        name + "_bias_quantized",
        TensorProto.DataType.INT32,
        List.of(bias.length),
        bytes.capacity(),
        target -> target.write(bytes.array()));
  }

  private long channelElements() {
    return weight.weight().elements() / factors.length;
  }
}
