package io.dynobench.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may do what, and under which names this service answers.
 *
 * @param publicRead whether reading needs no key
 * @param allowedHosts host names besides the loopback's
 */
@ConfigurationProperties("dynobench.security")
record AccessProperties(boolean publicRead, List<String> allowedHosts) {}
