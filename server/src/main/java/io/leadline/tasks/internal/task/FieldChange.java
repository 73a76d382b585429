package io.leadline.tasks.internal.task;

import io.leadline.platform.UserId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field that is changed in many tasks.
 *
 * @param before its value, from the task as it was
 * @param after the value it is given, from the task as it was
 */
public record FieldChange(
        String field, Function<Task, @Nullable Object> before, Function<Task, @Nullable Object> after) {
    public static FieldChange to(String field, Function<Task, @Nullable Object> before, @Nullable Object after) {
        return new FieldChange(field, before, task -> after);
    }

    public static FieldChange assignee(@Nullable UserId to) {
        return to(
                "assignee_id",
                task -> task.assignee() == null ? null : task.assignee().value(),
                to == null ? null : to.value());
    }
}
