package io.leadline.tasks.internal.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.tasks.internal.task.TaskView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A completed task and what followed from it.
 *
 * @param nextTaskId the next occurrence of a task that repeats
 * @param activityId what was logged in the lead's timeline
 */
@Schema(name = "TaskCompletion")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CompletionResponse(
        TaskView task, @Nullable Long nextTaskId, @Nullable Long activityId) {}
