/**
 * Dashboards: titled sets of views under a short link, the stories that come with Dynobench among
 * them.
 */
@NullMarked
package io.dynobench.dashboards;

import org.jspecify.annotations.NullMarked;
