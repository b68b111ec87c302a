package io.dynobench.devices;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How devices are looked for.
 *
 * @param enabled false on a node that only serves pages
 * @param nvml whether NVIDIA's management library is asked first
 * @param nvidiaSmi the program that is asked when the library does not answer
 */
@ConfigurationProperties("dynobench.devices")
record DeviceProperties(boolean enabled, boolean nvml, String nvidiaSmi) {}
