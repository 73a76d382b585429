package io.leadline.tasks.internal.checklist;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client may write of a step.
 *
 * @param done not, if left out
 * @param position from 0; of a new step at the end, if left out
 */
@Schema(name = "ChecklistItemFields")
record ChecklistFields(
        @NotBlank @Size(max = 500) String text,
        @Nullable Boolean done,
        @Nullable @Min(0) @Max(1_000) Integer position) {
    static ChecklistFields of(ChecklistItem item) {
        return new ChecklistFields(item.text(), item.done(), item.position());
    }

    boolean isDone() {
        return Boolean.TRUE.equals(done);
    }
}
