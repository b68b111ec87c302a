/** Samples power, energy, memory and clocks of a device while a trial runs, outside its worker. */
@NullMarked
package io.dynobench.devices.telemetry;

import org.jspecify.annotations.NullMarked;
