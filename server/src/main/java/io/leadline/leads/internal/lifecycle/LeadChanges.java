package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;

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
                before.owner(),
                after.owner(),
                touchesScore);
    }
}
