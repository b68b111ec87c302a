/** Reads what a model's file says about itself, without any engine and without its weights. */
@NullMarked
package io.dynobench.models.file;

import org.jspecify.annotations.NullMarked;
