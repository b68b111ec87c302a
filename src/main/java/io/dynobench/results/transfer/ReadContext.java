package io.dynobench.results.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What a file does not say about itself.
 *
 * @param collection the collection that its rows go to
 * @param source where the numbers were published
 * @param file its name
 * @param dataset what accuracies were taken on; null when unknown
 */
record ReadContext(String collection, String source, String file, @Nullable String dataset) {}
