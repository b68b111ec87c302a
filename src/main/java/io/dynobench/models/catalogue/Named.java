package io.dynobench.models.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * An entry that has been read.
 *
 * @param name its own name
 * @param others further names, which nobody else may have
 * @param refersTo the name of another entry
 */
public record Named<T>(T item, Value name, List<Value> others, Optional<Value> refersTo) {}
