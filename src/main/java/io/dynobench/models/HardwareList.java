package io.dynobench.models;

import java.util.List;

/**
 * A page of hardware entries.
 *
 * @param page from 0
 * @param total entries on all pages
 */
record HardwareList(List<HardwareEntry> items, int page, int size, long total) {}
