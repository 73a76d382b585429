package io.leadline.leads.internal;

import io.leadline.leads.events.LeadsChanged;

/** What of a lead changed, in the words of the event. */
final class LeadChanges {
    private LeadChanges() {}

    static LeadsChanged.Change between(Lead before, LeadFields after) {
        boolean touchesScore = LeadField.WRITTEN.stream().anyMatch(field -> field.touchesScore(before.fields(), after));
        return new LeadsChanged.Change(
                before.id(),
                before.version() + 1,
                before.status(),
                after.statusOrNew(),
                before.assignedAgentId(),
                after.assignedAgentId(),
                touchesScore);
    }
}
