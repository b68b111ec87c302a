/** What NVIDIA's driver offers to ask it by: its management library and its program. */
@NullMarked
package io.dynobench.devices.nvidia;

import org.jspecify.annotations.NullMarked;
