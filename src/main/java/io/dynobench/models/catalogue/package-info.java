/**
 * Reads catalogue files: YAML that people edit, so that every refusal names file, line and field.
 */
@NullMarked
package io.dynobench.models.catalogue;

import org.jspecify.annotations.NullMarked;
