package io.dynobench.dashboards;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard becomes. It has the fields of a {@link Dashboard}, so that one can be read,
 * changed and sent back.
 */
@Schema(requiredProperties = {"title", "views"})
record DashboardChange(
    @Schema(description = "As in the address; it cannot be changed") @Nullable String slug,
    @Schema(maxLength = DraftCheck.LONGEST_TITLE) @Nullable String title,
    @Schema(description = "Markdown; empty if absent", maxLength = DraftCheck.LONGEST_TEXT)
        @Nullable String description,
    @Schema(description = "All of them, in their order") @Nullable List<@Nullable ViewDraft> views,
    @Schema(description = "The one that was read; needed unless If-Match names it")
        @Nullable Long version,
    @Schema(description = "As read; passed over") @Nullable Instant createdAt,
    @Schema(description = "As read; passed over") @Nullable Instant updatedAt) {}
