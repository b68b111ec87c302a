/** The catalogue of models that a job can name, and the files that engines load. */
@NullMarked
package io.dynobench.models;

import org.jspecify.annotations.NullMarked;
