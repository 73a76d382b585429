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
 * @param sampleSize how many open leads to draw at random; 10,000 unless given
 * @param all scores every open lead instead of a sample
 */
record PreviewRequest(
        @NotNull @Schema(implementation = ScoringModel.class)
        JsonNode model,

        @Nullable @Min(1) @Max(100_000) Integer sampleSize,
        @Nullable Boolean all) {
    private static final int USUAL_SAMPLE = 10_000;

    int sampleSizeOrDefault() {
        return sampleSize == null ? USUAL_SAMPLE : sampleSize;
    }

    boolean takesAll() {
        return Boolean.TRUE.equals(all);
    }
}
