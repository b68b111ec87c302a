package io.dynobench.jobs;

import java.util.List;

/**
 * A part of a list.
 *
 * @param page its number, from 0
 * @param size how many items a full page has
 * @param total items of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {}
