package io.dynobench.results.transfer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Imports.
 *
 * @param maxFile size of an imported file
 */
@ConfigurationProperties("dynobench.imports")
record ImportsProperties(@DefaultValue("256MB") DataSize maxFile) {}
