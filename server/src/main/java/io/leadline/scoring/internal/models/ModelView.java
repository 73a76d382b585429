package io.leadline.scoring.internal.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.scoring.function.ScoringModel;
import io.leadline.scoring.internal.models.ModelRepository.SavedModel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A saved scoring model.
 *
 * @param model the document: weights, thresholds and point tables
 * @param activatedAt when it last became the active one; null if it never was
 * @param activatedBy the user id of whoever made it so; null where Leadline did
 * @param activationNote why
 * @param jobId the recalculation that an activation started; only in its answer
 */
public record ModelView(
        int version,
        String name,
        boolean active,
        @Schema(implementation = ScoringModel.class) JsonNode model,
        @Nullable Long createdBy,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Long activatedBy,
        @Nullable String activationNote,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long jobId) {
    public static ModelView of(SavedModel saved, ModelDocuments documents, @Nullable Long jobId) {
        return new ModelView(
                saved.version(),
                saved.name(),
                saved.active(),
                documents.tree(documents.read(saved.document())),
                saved.createdBy(),
                saved.createdAt(),
                saved.activatedAt(),
                saved.activatedBy(),
                saved.activationNote(),
                jobId);
    }
}
