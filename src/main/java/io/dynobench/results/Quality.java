package io.dynobench.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a result can be trusted.
 *
 * @param grade A to D; null when it was not graded
 * @param reasons codes of what lowers the trust, for example {@code WARM_UP_NOT_FLAT}
 */
public record Quality(@Nullable String grade, List<String> reasons) {}
