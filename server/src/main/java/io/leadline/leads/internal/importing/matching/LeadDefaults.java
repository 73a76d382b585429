package io.leadline.leads.internal.importing.matching;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.internal.record.LeadFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What leads get that an import creates, where their rows say nothing else.
 *
 * @param assignedAgentId the user id of a member who works leads
 * @param attributes such as a tag all of them carry
 */
public record LeadDefaults(
        @Nullable Long assignedAgentId,
        @Nullable String source,
        @Nullable LeadPriority priority,
        @Nullable Map<String, @Nullable Object> attributes) {
    public static final LeadDefaults NONE = new LeadDefaults(null, null, null, null);

    /** The defaults alone. */
    public LeadFields fields() {
        return applyTo(LeadFields.builder().build());
    }

    LeadFields applyTo(LeadFields fields) {
        LeadFields.Builder lead = fields.toBuilder();
        if (fields.assignedAgentId() == null) {
            lead.assignedAgentId(assignedAgentId);
        }
        if (fields.source() == null) {
            lead.source(source);
        }
        if (fields.priority() == null) {
            lead.priority(priority);
        }
        if (attributes != null) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(attributes);
            all.putAll(Objects.requireNonNullElse(fields.attributes(), Map.of()));
            lead.attributes(all);
        }
        return lead.build();
    }
}
