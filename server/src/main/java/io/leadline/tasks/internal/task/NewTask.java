package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.due.Due;
import io.leadline.tasks.internal.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * An open task about to be written.
 *
 * @param followsId the occurrence it comes after
 */
public record NewTask(
        String title,
        @Nullable String description,
        TaskType type,
        LeadPriority priority,
        @Nullable UserId assignee,
        @Nullable LeadId leadId,
        Due due,
        @Nullable Series series,
        @Nullable TaskId followsId,
        @Nullable UserId createdBy) {
    /** The open follow-up of a lead. */
    boolean isLeadFollowUp() {
        return type == TaskType.FOLLOW_UP && leadId != null;
    }
}
