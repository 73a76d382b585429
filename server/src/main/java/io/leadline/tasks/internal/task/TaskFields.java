package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.tasks.internal.series.RepeatRule;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a client may write of a task, in a creation or a patch.
 *
 * @param type {@code to_do} if left out
 * @param priority {@code medium} if left out
 * @param assigneeId the user id of a member with the role agent or more; of a new task whoever works the lead, else who makes it
 * @param leadId stays with the task once it is made
 * @param dueTimeZone the IANA zone the due date was set in, the tenant's if left out; a series keeps its wall clock
 * @param remindBeforeMinutes reminds the assignee so long before it is due; nobody if left out
 * @param recurrence an RRULE (RFC 5545) with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY and any of INTERVAL, BYDAY, BYMONTHDAY,
 *     BYMONTH, BYSETPOS, WKST and either COUNT or UNTIL with a day such as 20271231; needs a due date, and not for follow-ups of leads
 */
public record TaskFields(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String description,
        @Nullable TaskType type,
        @Nullable LeadPriority priority,
        @Nullable @Min(1) Long assigneeId,
        @Nullable @Min(1) Long leadId,
        @Nullable Instant dueAt,
        @Nullable @Size(max = 64) String dueTimeZone,
        @Nullable @Min(0) @Max(40_320) Integer remindBeforeMinutes,
        @Nullable @Size(max = 200) @RepeatRule String recurrence) {
    static TaskFields of(Task task) {
        return new TaskFields(
                task.title(),
                task.description(),
                task.type(),
                task.priority(),
                task.assignee() == null ? null : task.assignee().value(),
                task.leadId() == null ? null : task.leadId().value(),
                task.due().at(),
                task.due().zone().getId(),
                task.due().remindBefore(),
                task.series() == null ? null : task.series().rule());
    }

    @AssertTrue(message = "due_at must lie between 1970 and 2200") boolean isDueAtValid() {
        return dueAt == null || Instants.isStorable(dueAt);
    }

    @AssertTrue(message = "due_time_zone must be an IANA time zone such as Europe/Berlin") boolean isDueTimeZoneValid() {
        return dueTimeZone == null || ZoneId.getAvailableZoneIds().contains(dueTimeZone);
    }

    TaskType typeOrToDo() {
        return type == null ? TaskType.TO_DO : type;
    }

    LeadPriority priorityOrMedium() {
        return priority == null ? LeadPriority.MEDIUM : priority;
    }

    @Nullable UserId assignee() {
        return assigneeId == null ? null : new UserId(assigneeId);
    }

    @Nullable LeadId lead() {
        return leadId == null ? null : new LeadId(leadId);
    }
}
