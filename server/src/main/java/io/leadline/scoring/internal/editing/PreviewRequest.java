package io.leadline.scoring.internal.editing;

import io.leadline.scoring.function.ScoringModel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * @param model the draft's document
 * @param sampleSize how many leads, spread evenly over the tenant's; 1000 unless told
 * @param all takes every lead instead of a sample
 */
record PreviewRequest(
        @NotNull @Schema(implementation = ScoringModel.class)
        JsonNode model,

        @Nullable @Min(1) @Max(100_000) Integer sampleSize,
        @Nullable Boolean all) {
    int sampleSizeOrDefault() {
        return sampleSize == null ? 1000 : sampleSize;
    }

    boolean takesAll() {
        return Boolean.TRUE.equals(all);
    }
}
