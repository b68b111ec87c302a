package io.dynobench.results;

/** How many results have this value. */
public record FacetCount(Object value, long count) {}
