package io.dynobench.results;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param size most items on a page
 * @param total items on all pages
 */
public record Paged<T>(List<T> items, int page, int size, long total) {}
