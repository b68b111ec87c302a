package io.dynobench.results.transfer;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of one of timm's result files says, for example {@code
 * benchmark-infer-amp-nchw-pt240-cu124-rtx4090-dynamo.csv} or {@code results-imagenet-real.csv}.
 *
 * @param precision verbatim: {@code amp} is a mixture
 * @param layout {@code nchw} or {@code nhwc}
 * @param torch version of PyTorch
 * @param cuda its version; null on a CPU
 * @param compiler {@code dynamo} when the model was compiled
 * @param dataset what accuracies were taken on
 */
record TimmFile(
    @Nullable String device,
    @Nullable String precision,
    @Nullable String layout,
    @Nullable String torch,
    @Nullable String cuda,
    @Nullable String compiler,
    @Nullable String dataset) {

  private static final Pattern BENCHMARK =
      Pattern.compile(
          "benchmark-(?:infer|train)-([a-z0-9_]+)-(nchw|nhwc)-pt(\\d{2,4})-(?:cu(\\d{3})-|cpu-)?"
              + "(.+?)(-dynamo)?\\.csv",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OLD =
      Pattern.compile("model_benchmark_([a-z0-9]+)_(nchw|nhwc)_(.+)\\.csv");
  private static final Pattern ACCURACY = Pattern.compile("results-(.+?)(-clean)?\\.csv");
  private static final Pattern GEFORCE = Pattern.compile("(?:rtx)?(\\d{4})");
  private static final Map<String, String> DATASETS =
      Map.of(
          "imagenet", "ImageNet-1k validation",
          "imagenet-real", "ImageNet-ReaL",
          "imagenetv2-matched-frequency", "ImageNetV2 matched frequency",
          "inv2-matched-frequency", "ImageNetV2 matched frequency",
          "imagenet-a", "ImageNet-A",
          "imagenet-r", "ImageNet-R",
          "sketch", "ImageNet-Sketch");

  static TimmFile of(String name) {
    Matcher benchmark = BENCHMARK.matcher(name);
    if (benchmark.matches()) {
      return new TimmFile(
          device(benchmark.group(5)),
          benchmark.group(1),
          benchmark.group(2),
          torch(benchmark.group(3)),
          cuda(benchmark.group(4)),
          benchmark.group(6) == null ? null : "dynamo",
          null);
    }
    Matcher old = OLD.matcher(name);
    if (old.matches()) {
      return new TimmFile(device(old.group(3)), old.group(1), old.group(2), null, null, null, null);
    }
    Matcher accuracy = ACCURACY.matcher(name);
    @Nullable String dataset = accuracy.matches() ? DATASETS.get(accuracy.group(1)) : null;
    return new TimmFile(null, null, null, null, null, null, dataset);
  }

  /** {@code rtx3090} and {@code 5090} are the same series; other names stay as they are. */
  private static String device(String name) {
    Matcher geforce = GEFORCE.matcher(name.toLowerCase(Locale.ROOT));
    return geforce.matches() ? "RTX " + geforce.group(1) : name.replace('_', '-');
  }

  /** {@code 113} is 1.13, {@code 240} is 2.4.0, {@code 2100} is 2.10.0. */
  private static String torch(String digits) {
    if (digits.charAt(0) == '1') {
      return "1." + digits.substring(1);
    }
    return digits.length() == 4
        ? digits.replaceFirst("(.)(..)(.)", "$1.$2.$3")
        : String.join(".", digits.split(""));
  }

  private static @Nullable String cuda(@Nullable String digits) {
    return digits == null ? null : digits.substring(0, 2) + "." + digits.charAt(2);
  }
}
