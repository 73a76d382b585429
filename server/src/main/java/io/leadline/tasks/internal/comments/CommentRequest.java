package io.leadline.tasks.internal.comments;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment to make.
 *
 * @param mentions the user ids of members it is meant for, each of whom is told once; at most 20
 */
@Schema(name = "TaskCommentRequest")
public record CommentRequest(
        @NotBlank @Size(max = 5_000) String body,
        @Nullable @Size(max = 20) List<@NotNull @Min(1) Long> mentions) {
    List<Long> mentioned() {
        return mentions == null ? List.of() : mentions.stream().distinct().toList();
    }
}
