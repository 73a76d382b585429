package io.leadline.tasks.internal.listing;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** In which order tasks are listed; ties go by id in the same direction. Tasks without a due date are due last. */
public enum TaskSort {
    DUE_FIRST("due_at", "due_order", false),
    DUE_LAST("-due_at", "due_order", true),
    COMPLETED_LAST("-completed_at", "completed_at", true);

    private final String parameter;
    private final String column;
    private final boolean descending;

    TaskSort(String parameter, String column, boolean descending) {
        this.parameter = parameter;
        this.column = column;
        this.descending = descending;
    }

    String column() {
        return column;
    }

    boolean descending() {
        return descending;
    }

    /** @throws DomainException 400 {@code invalid_parameter} for an order the list does not have */
    public static TaskSort of(@Nullable String parameter, TaskScope scope) {
        boolean completed = scope == TaskScope.COMPLETED;
        if (parameter == null) {
            return completed ? COMPLETED_LAST : DUE_FIRST;
        }
        for (TaskSort sort : values()) {
            if (sort.parameter.equals(parameter) && (sort != COMPLETED_LAST || completed)) {
                return sort;
            }
        }
        throw new DomainException(
                ProblemType.INVALID_PARAMETER, "sort is due_at or -due_at, or of completed tasks -completed_at.");
    }
}
