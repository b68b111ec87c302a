/**
 * The catalogue of models that a job can name, with the files that engines load, and of hardware
 * with its ceilings.
 */
@NullMarked
package io.dynobench.models;

import org.jspecify.annotations.NullMarked;
