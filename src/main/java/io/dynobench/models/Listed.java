package io.dynobench.models;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page from 0
 * @param total items on all pages
 */
record Listed<T>(List<T> items, int page, int size, int total) {

  static <T> Listed<T> of(List<T> all, int page, int size) {
    List<T> items = all.stream().skip((long) page * size).limit(size).toList();
    return new Listed<>(items, page, size, all.size());
  }
}
