/**
 * The catalogue of models that a job can name, with the files that engines load; of hardware with
 * its ceilings, measured and published; and of networks by all their names.
 */
@NullMarked
package io.dynobench.models;

import org.jspecify.annotations.NullMarked;
