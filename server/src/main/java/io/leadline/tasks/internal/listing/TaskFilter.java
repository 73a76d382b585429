package io.leadline.tasks.internal.listing;

import io.leadline.leads.LeadPriority;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tasks.internal.task.TaskType;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which tasks a list is about. Everything left out matches all.
 *
 * @param view {@code open} if left out
 * @param unassigned only tasks nobody has
 * @param teamId only tasks of the agents of this team
 * @param q words of the title begin so; every one must match
 * @param dueFrom inclusive
 * @param dueTo exclusive
 * @param timeZone the IANA zone whose day today is; the tenant's if left out
 */
public record TaskFilter(
        @Nullable TaskScope view,
        @BindParam("assignee_id") @Nullable Long assigneeId,
        @Nullable Boolean unassigned,
        @BindParam("team_id") @Nullable Long teamId,
        @BindParam("lead_id") @Nullable Long leadId,

        @Parameter(example = "call") @Nullable TaskType type,

        @Nullable LeadPriority priority,

        @Parameter(description = "Words of the title begin so; every one must match", example = "offer") @Nullable String q,

        @BindParam("due_from") @Nullable Instant dueFrom,
        @BindParam("due_to") @Nullable Instant dueTo,
        @BindParam("time_zone") @Nullable String timeZone) {
    private static final int MAX_TEXT = 200;

    public TaskFilter {
        if (q != null && q.length() > MAX_TEXT) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "q may have at most 200 characters.");
        }
        q = q == null || q.isBlank() ? null : q.strip();
    }

    public TaskScope scope() {
        return view == null ? TaskScope.OPEN : view;
    }
}
