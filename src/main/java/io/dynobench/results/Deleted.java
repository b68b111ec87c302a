package io.dynobench.results;

import java.util.List;
import java.util.UUID;

/**
 * What a deletion took away.
 *
 * @param found whether there was anything
 * @param trials whose results are gone, so that their raw samples can go too
 */
record Deleted(boolean found, List<UUID> trials) {}
