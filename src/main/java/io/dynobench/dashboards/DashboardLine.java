package io.dynobench.dashboards;

import java.time.Instant;

/** A dashboard in a list: all but its views. */
record DashboardLine(
    String slug,
    String title,
    String description,
    int viewCount,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
