package io.dynobench.results;

/**
 * What a collection is.
 *
 * @param description one sentence
 * @param source where its numbers were published
 */
public record CollectionInfo(String name, String description, String source) {}
