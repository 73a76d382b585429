package io.leadline.scoring.internal.scores;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param count the number of leads in this answer */
record CategoryResponse(
        @Schema(allowableValues = {"hot", "warm", "cold", "nurture"})
        String category,

        int count,
        List<CategoryLead> leads,
        @Nullable String nextCursor) {}
