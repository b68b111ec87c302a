package io.dynobench.devices;

import org.jspecify.annotations.Nullable;

/**
 * A GPU as its driver describes it.
 *
 * @param index in PCI bus order, as {@code CUDA_DEVICE_ORDER=PCI_BUS_ID} counts
 * @param uuid {@code GPU-…}; null where the driver does not say
 * @param memoryMib of the card; null where the driver does not say (shared with the host)
 */
record Gpu(
    int index,
    String name,
    @Nullable String uuid,
    @Nullable Long memoryMib,
    @Nullable String driver) {}
