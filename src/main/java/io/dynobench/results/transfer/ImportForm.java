package io.dynobench.results.transfer;

import io.dynobench.bench.Workload;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What comes with a file; null and blank fields leave it to the file.
 *
 * @param format one of {@link ImportFormat} or {@code auto}
 * @param mapping of the columns of a CSV file, as {@link Mapping} reads it
 * @param collection that the rows go to; the default is the file's name
 * @param source where the numbers were published; the default is the file's name
 * @param device holds for rows of a file that does not name one
 */
record ImportForm(
    @Nullable String format,
    @Nullable String mapping,
    @Nullable String collection,
    @Nullable String source,
    @Nullable String device,
    @Nullable String model,
    @Nullable String engine,
    @Nullable String precision,
    @Nullable String workload,
    @Nullable String dataset,
    @Nullable String batchSize) {

  static final String EXPECTED_NAME = "a name without / \\ ; % # ? and not only of dots";

  private static final int LONGEST_COLLECTION = 200;
  private static final int LONGEST_SOURCE = 2000;
  private static final String SUFFIX = "\\.(csv|json|ndjson|jsonl|txt|log|tsv)$";

  /**
   * @param from where the rows come
   * @throws ProblemException naming every field that is wrong
   */
  ReadContext context(ImportFile from) {
    String file = from.name();
    var refusals = new ArrayList<FieldProblem>();
    Map<Dimension, Object> given = new EnumMap<>(Dimension.class);
    String wanted = strip(collection);
    if (!wanted.isEmpty()) {
      check(refusals, "collection", wanted, LONGEST_COLLECTION);
      if (!isPathSafe(wanted)) {
        refusals.add(problem("collection", "expected " + EXPECTED_NAME));
      }
      given.put(Dimension.COLLECTION, wanted);
    }
    text(given, refusals, "device", Dimension.DEVICE_NAME, device);
    text(given, refusals, "model", Dimension.MODEL, model);
    text(given, refusals, "engine", Dimension.ENGINE, engine);
    text(given, refusals, "precision", Dimension.PRECISION, precision);
    text(given, refusals, "dataset", Dimension.DATASET, dataset);
    workload(given, refusals);
    batchSize(given, refusals);
    String origin = strip(source).isEmpty() ? file : strip(source);
    check(refusals, "source", origin, LONGEST_SOURCE);
    if (!refusals.isEmpty()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, refusals.get(0).code(), refusals.get(0).detail(), refusals);
    }
    return new ReadContext(
        wanted.isEmpty() ? stem(file) : wanted, origin, file, given, from.received());
  }

  /** The file's name without its suffix, as a collection can be called. */
  static String stem(String file) {
    String stem = pathSafe(file.replaceFirst(SUFFIX, "")).strip();
    String named = stem.isEmpty() ? "imported" : stem;
    return named.substring(0, Math.min(named.length(), LONGEST_COLLECTION));
  }

  static boolean isPathSafe(String collection) {
    return collection.equals(pathSafe(collection));
  }

  /** A collection's name is a part of addresses. */
  private static String pathSafe(String name) {
    return name.matches("\\.+") ? "" : name.replaceAll("[/\\\\;%#?\\p{Cntrl}]+", "-");
  }

  private static void text(
      Map<Dimension, Object> given,
      List<FieldProblem> refusals,
      String field,
      Dimension dimension,
      @Nullable String value) {
    String text = strip(value);
    if (!text.isEmpty()) {
      check(refusals, field, text, TextLimits.of(dimension));
      given.put(dimension, dimension == Dimension.PRECISION ? Precisions.of(text) : text);
    }
  }

  private static void check(List<FieldProblem> refusals, String field, String text, int longest) {
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      refusals.add(
          problem(
              field,
              "expected at most %d characters, none of them a control character"
                  .formatted(longest)));
    }
  }

  private void workload(Map<Dimension, Object> given, List<FieldProblem> refusals) {
    String word = strip(workload);
    if (Arrays.stream(Workload.values()).anyMatch(each -> each.id().equals(word))) {
      given.put(Dimension.WORKLOAD, word);
    } else if (!word.isEmpty()) {
      refusals.add(
          problem("workload", "expected inference, training, accuracy, max-batch or ceilings"));
    }
  }

  private void batchSize(Map<Dimension, Object> given, List<FieldProblem> refusals) {
    String text = strip(batchSize);
    if (text.matches("[1-9]\\d{0,8}")) {
      given.put(Dimension.BATCH_SIZE, Integer.valueOf(text));
    } else if (!text.isEmpty()) {
      refusals.add(problem("batchSize", "expected a whole number above 0"));
    }
  }

  private static FieldProblem problem(String field, String expected) {
    return new FieldProblem(field, "INVALID_VALUE", "%s: %s.".formatted(field, expected));
  }

  private static String strip(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
