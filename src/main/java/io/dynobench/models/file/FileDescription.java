package io.dynobench.models.file;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about its model.
 *
 * @param input shape of one sample
 * @param fixedBatchSize the only batch size that the file takes; null when it takes any
 * @param precision of most of its weights; fp32 when it has none
 * @param inputName null where inputs have no names
 * @param outputName null where outputs have no names
 * @param opset version of the standard operators; null where there is none
 * @param operators kinds of operators, in alphabetical order; empty when not known
 * @param parameters trained numbers
 * @param macs multiply-accumulates per sample
 * @param weightBytes bytes of the parameters; null when not known
 * @param activationBytes bytes of all operators' results for one sample; null when not known
 */
public record FileDescription(
    ModelFormat format,
    InputShape input,
    @Nullable Integer fixedBatchSize,
    Precision precision,
    @Nullable String inputName,
    @Nullable String outputName,
    @Nullable Integer opset,
    List<String> operators,
    Count parameters,
    Count macs,
    @Nullable Long weightBytes,
    @Nullable Long activationBytes) {

  /**
   * A number, or why it is not known.
   *
   * @param missing a sentence; null when the number is there
   */
  public record Count(@Nullable Long value, @Nullable String missing) {

    static Count of(long value) {
      return new Count(value, null);
    }

    static Count unknown(String why) {
      return new Count(null, Excerpt.of(why));
    }
  }
}
