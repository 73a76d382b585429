package io.leadline.tasks.internal.listing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.tasks.internal.task.TaskStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/** Which tasks a list is about. */
@Schema(name = "TaskListView")
enum TaskScope {
    /** Mine that are open and due until today's end, overdue ones among them. */
    @JsonProperty("my_day")
    MY_DAY,
    /** Open, and their due date has passed. */
    @JsonProperty("overdue")
    OVERDUE,
    /** Open, and due after today or at no time. */
    @JsonProperty("upcoming")
    UPCOMING,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("completed")
    COMPLETED;

    TaskStatus status() {
        return this == COMPLETED ? TaskStatus.COMPLETED : TaskStatus.OPEN;
    }
}
