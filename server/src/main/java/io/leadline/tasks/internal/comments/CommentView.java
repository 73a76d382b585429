package io.leadline.tasks.internal.comments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A comment on a task.
 *
 * @param authorId the user id of who wrote it
 * @param mentions user ids of those it was meant for
 */
@Schema(name = "TaskComment")
public record CommentView(long id, long taskId, long authorId, String body, List<Long> mentions, Instant createdAt) {}
