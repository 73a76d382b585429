package io.leadline.leads.internal.record;

import org.jspecify.annotations.Nullable;

/** A lead's fields, normalised and ready to be stored, with what follows from them. */
public record LeadDraft(
        LeadFields fields,
        @Nullable Phone phone,
        @Nullable String timeZone,
        @Nullable String timeZoneSource,
        String attributesJson) {
    public LeadDraft unassigned() {
        return new LeadDraft(fields.unassigned(), phone, timeZone, timeZoneSource, attributesJson);
    }

    @Nullable String phoneNumber() {
        return phone == null ? null : phone.text();
    }
}
