package io.dynobench.dashboards;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dashboard to make. */
@Schema(requiredProperties = "title")
record NewDashboard(
    @Schema(
            description = "For its short link; default: the title's words",
            pattern = Slug.PATTERN,
            maxLength = Slug.LONGEST)
        @Nullable String slug,
    @Schema(maxLength = DraftCheck.LONGEST_TITLE) @Nullable String title,
    @Schema(description = "Markdown", maxLength = DraftCheck.LONGEST_TEXT)
        @Nullable String description,
    @Nullable List<@Nullable ViewDraft> views) {}
