/** Reads labelled samples: IDX files, folders of images, and data made on the spot. Plain Java. */
@NullMarked
package io.dynobench.data;

import org.jspecify.annotations.NullMarked;
