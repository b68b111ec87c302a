package io.dynobench.results;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one grammar of result queries, in page addresses and in the API:
 *
 * <ul>
 *   <li>filters by {@link Dimension}: {@code model=resnet18,resnet50&device=cpu}, repeatable or as
 *       comma lists ({@code \,} is a comma within a value); {@code device} takes ids and names
 *   <li>{@code platform=TX2-maxn}: hardware and operating mode in one, or the device's name
 *   <li>tags: {@code tag.purpose=smoke}
 *   <li>ranges of numbers, bounds included: {@code minTop1Percent=70} or short {@code minTop1=70},
 *       {@code maxLatencyP99Ms=…}, {@code maxBatchSize=…}; a result without the number is left out
 *   <li>order: {@code sort=throughput,desc}, repeatable; also {@code createdAt}
 *   <li>{@code page} from 0, {@code size} up to 1000
 * </ul>
 *
 * At most 8 tags, 32 conditions and 200 values per filter: a query must not occupy the database.
 *
 * <p>An empty value is no filter, so that forms can send all of their fields.
 */
public final class QueryGrammar {

  /** What becomes of a parameter that cannot be understood. */
  public enum Mode {
    /** It is refused: a misspelt filter must not silently show everything. For the API. */
    STRICT,
    /** It is passed over: an old link keeps working. For pages. */
    LENIENT
  }

  /** The parameters of lists, besides filters and ranges. */
  public static final Set<String> PAGING = Set.of("page", "size", "sort");

  private QueryGrammar() {}

  /** A dimension's value as filters spell it: {@code 100} of 100.0. */
  public static String word(Object value) {
    return QueryWords.word(value);
  }

  /** A value as an item of a comma list, for links that are written elsewhere. */
  public static String item(String value) {
    return QueryWords.item(value);
  }

  /**
   * @param others parameters that belong to somebody else
   * @throws io.dynobench.problem.ProblemException naming every parameter that is unknown or cannot
   *     be read, if the mode is strict
   */
  public static ResultQuery query(
      Map<String, List<String>> parameters, Set<String> others, Mode mode) {
    var parser = new QueryParser();
    parameters.forEach(
        (name, values) -> {
          if (!others.contains(name)) {
            parser.read(name, values);
          }
        });
    if (mode == Mode.STRICT) {
      parser.refusals().raise();
    }
    return parser.query();
  }
}
