package io.leadline.tasks.internal.completion;

import io.leadline.activities.Activities;
import io.leadline.activities.ActivityRequest;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.EventScope;
import io.leadline.tasks.internal.task.Task;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a completed task leaves with its lead: an entry in the timeline, and the next follow-up. */
@Component
class LeadTimeline {
    private final Activities activities;
    private final Leads leads;

    LeadTimeline(Activities activities, Leads leads) {
        this.activities = activities;
        this.leads = leads;
    }

    /** @return the entry */
    long add(TenantId tenantId, Task done, LeadId leadId, UserId by, CompletionRequest request) {
        ActivityRequest activity = new ActivityRequest(
                done.type().activity(),
                request.outcome().strip(),
                Objects.requireNonNullElse(request.notes(), done.title()),
                null,
                request.durationMinutes(),
                null,
                request.nextFollowUpAt());
        return EventScope.call(() -> {
            if (done.isLeadFollowUp() && request.nextFollowUpAt() == null) {
                leads.planFollowUp(tenantId, leadId, null, by);
            }
            return activities.log(tenantId, leadId, by, activity);
        });
    }
}
