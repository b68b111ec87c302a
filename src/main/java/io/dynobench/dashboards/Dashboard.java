package io.dynobench.dashboards;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * A titled set of views under a short link.
 *
 * @param slug the last part of its page's path, {@code /d/<slug>}
 * @param description what it tells, as Markdown; may be empty
 * @param views in their order
 * @param version changes with every change; who changes it names the one that was read
 */
@JsonPropertyOrder({"slug", "title", "description", "views", "version", "createdAt", "updatedAt"})
record Dashboard(
    String slug,
    String title,
    String description,
    List<View> views,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
