package io.dynobench.results.transfer;

import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * QuTiBench's names. Its raw measurements head columns otherwise than its cleaned tables, call some
 * boards by two names, and hold the precisions FP17 to FP23: a spreadsheet has counted FP16 on. The
 * names of networks stay as published; the catalogue of models knows them all.
 */
final class QutibenchWords {

  static final CsvLayout MEASUREMENTS =
      new CsvLayout(
          List.of("NN_Topology", "HWType", "Datatype", "batch/thread/stream", "fps-comp"),
          QutibenchWords::column,
          CsvLayout.NO_VALUE);

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("nntopology", "NN_Topology"),
          Map.entry("network", "NN_Topology"),
          Map.entry("hwtype", "HWType"),
          Map.entry("datatype", "Datatype"),
          Map.entry("precision", "Datatype"),
          Map.entry("opmode", "Op mode"),
          Map.entry("lat-system", "lat-sys"),
          Map.entry("fps-sys", "fps-system"),
          Map.entry("top5", "top5 [%]"),
          Map.entry("basepwr", "Base_Pwr_W"),
          Map.entry("idlepwr", "Idle_Pwr_W"),
          Map.entry("fullpwr", "Full_Pwr_W"),
          Map.entry("gops", "GOPS"),
          Map.entry("pruningfactor", "PruningFactor"));

  private static final Map<String, String> BOARDS =
      Map.of("TPU", "EdgeTPU", "NCS2", "NCS", "U96-Quadcore A53", "U96-Quadcore-A53");
  private static final Pattern MODE =
      Pattern.compile("(.+)-(fast|slow|maxn|maxp|maxq)(?: clk)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTED_ON = Pattern.compile("(?i)FP(1[7-9]|2[0-3])");

  private QutibenchWords() {}

  /** What the cleaned tables call a column. */
  static String column(String published) {
    String plain =
        published
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\[.*?]", "")
            .strip()
            .replaceAll("_w$", "")
            .replaceAll("[ _]", "");
    return COLUMNS.getOrDefault(plain, plain);
  }

  /** A result of this board, precision and mode. */
  static DraftBuilder draft(Row row, String board, @Nullable String mode, String precision) {
    Matcher named = MODE.matcher(board);
    boolean hasMode = named.matches();
    String bare = hasMode ? named.group(1) : board;
    String hardware = BOARDS.getOrDefault(bare, bare).replaceAll("(?i)bismo", "BISMO");
    boolean counted = COUNTED_ON.matcher(precision).matches();
    return new DraftBuilder(row, Workload.INFERENCE)
        .set(Dimension.DEVICE_NAME, bare)
        .set(Dimension.HARDWARE, hardware)
        .set(Dimension.OPERATING_MODE, mode == null && hasMode ? named.group(2) : mode)
        .set(Dimension.PRECISION, counted ? "fp16" : Precisions.of(precision))
        .note(Dimension.HARDWARE, hardware.equals(bare) ? null : "published as %s".formatted(bare))
        .note(
            Dimension.PRECISION,
            counted
                ? "published as %s, which a spreadsheet made of FP16".formatted(precision)
                : null)
        .ofDataset();
  }
}
