package io.dynobench.dashboards;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A view as a client sends it. */
@Schema(requiredProperties = {"title", "kind"})
record ViewDraft(
    @Schema(maxLength = DraftCheck.LONGEST_TITLE) @Nullable String title,
    @Schema(description = "A kind of chart", example = "grid") @Nullable String kind,
    @Schema(
            description = "As the chart page's address has it; empty if absent",
            example = "collection=dlmark-tesla-m60",
            maxLength = DraftCheck.LONGEST_TEXT)
        @Nullable String query,
    @Schema(description = "Markdown; empty if absent", maxLength = DraftCheck.LONGEST_TEXT)
        @Nullable String note) {}
