package io.dynobench.devices;

import java.util.List;

/**
 * A part of all devices.
 *
 * @param page counted from 0
 * @param size how many devices a page has at most
 * @param total how many devices there are
 */
record DevicePage(List<Device> items, int page, int size, int total) {

  static DevicePage of(List<Device> all, int page, int size) {
    List<Device> items = all.stream().skip((long) page * size).limit(size).toList();
    return new DevicePage(items, page, size, all.size());
  }
}
