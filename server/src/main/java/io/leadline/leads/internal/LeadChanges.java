package io.leadline.leads.internal;

import io.leadline.leads.Lead;
import io.leadline.leads.events.LeadsChanged;
import java.util.Objects;

/** What of a lead changed, in the words of the event. */
final class LeadChanges {
    private LeadChanges() {}

    static LeadsChanged.Change between(Lead before, LeadDraft after) {
        LeadFields fields = after.fields();
        boolean touchesScore = before.status() != after.status()
                || before.priority() != after.priority()
                || !Objects.equals(before.source(), fields.source())
                || (before.email() == null) != (fields.email() == null)
                || (before.phone() == null) != (fields.phone() == null)
                || !Objects.equals(before.nextFollowUpAt(), fields.nextFollowUpAt());
        return new LeadsChanged.Change(
                before.id(),
                before.version() + 1,
                before.status(),
                after.status(),
                before.assignedAgentId(),
                fields.assignedAgentId(),
                touchesScore);
    }

    static LeadsChanged.Change followUp(Lead lead) {
        return new LeadsChanged.Change(
                lead.id(),
                lead.version() + 1,
                lead.status(),
                lead.status(),
                lead.assignedAgentId(),
                lead.assignedAgentId(),
                true);
    }
}
