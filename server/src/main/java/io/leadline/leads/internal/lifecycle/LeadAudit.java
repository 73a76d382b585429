package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.internal.listing.LeadFilter;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.ChangeHistory;
import io.leadline.platform.audit.Differences;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the audit trail what happens to leads, in the transaction in which it happens. */
@Component
public class LeadAudit {
    static final String ENTITY = "lead";
    static final String CREATED_TOGETHER = "leads.created";

    private final Audit audit;
    private final Differences differences;

    LeadAudit(Audit audit, Differences differences) {
        this.audit = audit;
        this.differences = differences;
    }

    void created(TenantId tenantId, LeadId leadId, LeadFields fields) {
        audit.record(
                tenantId, AuditEntry.of("lead.created", ENTITY, leadId).changes(differences.between(null, fields)));
    }

    /** Many at once, told in one entry: what they hold is the file's, which ids they got is here. */
    void createdMany(TenantId tenantId, List<LeadId> leadIds) {
        audit.record(
                tenantId,
                AuditEntry.ofAll(CREATED_TOGETHER, ENTITY)
                        .fact("count", leadIds.size())
                        .fact("first_id", leadIds.getFirst().value())
                        .fact("last_id", leadIds.getLast().value()));
    }

    void changed(TenantId tenantId, Lead before, LeadFields after) {
        audit.record(
                tenantId,
                AuditEntry.of("lead.updated", ENTITY, before.id())
                        .changes(differences.between(before.fields(), after)));
    }

    void followUpPlanned(TenantId tenantId, List<Lead> before, @Nullable Instant at, @Nullable UserId by) {
        audit.record(
                tenantId,
                before.stream()
                        .map(lead -> AuditEntry.of("lead.updated", ENTITY, lead.id())
                                .change(
                                        LeadField.NEXT_FOLLOW_UP_AT.wireName(),
                                        lead.fields().nextFollowUpAt(),
                                        at)
                                .by(by))
                        .toList());
    }

    /**
     * Many changed alike.
     *
     * @param field the one that was set to the value in all of them
     * @param by null where it followed from something else
     */
    void changedMany(
            TenantId tenantId, List<Lead> before, LeadField field, @Nullable Object value, @Nullable UserId by) {
        audit.record(
                tenantId,
                before.stream()
                        .map(lead -> AuditEntry.of("lead.updated", ENTITY, lead.id())
                                .change(field.wireName(), field.columnValue(lead.fields()), value)
                                .fact(ChangeHistory.HOW, by == null ? "system" : "bulk")
                                .by(by))
                        .toList());
    }

    void deleted(TenantId tenantId, List<Lead> leads, @Nullable UserId by) {
        audit.record(
                tenantId,
                leads.stream()
                        .map(lead -> AuditEntry.of("lead.deleted", ENTITY, lead.id())
                                .changes(differences.between(lead.fields(), null))
                                .by(by))
                        .toList());
    }

    public void exported(TenantId tenantId, LeadFilter filter, List<String> columns) {
        audit.record(
                tenantId,
                AuditEntry.ofAll("leads.exported", ENTITY)
                        .fact("filter", withoutSearch(filter))
                        .fact("columns", columns));
    }

    /** A list so long that it is as good as an export. */
    void readMany(TenantId tenantId, LeadFilter filter, int count) {
        audit.record(
                tenantId,
                AuditEntry.ofAll("leads.read_in_bulk", ENTITY)
                        .fact("filter", withoutSearch(filter))
                        .fact("count", count));
    }

    /** The words of a search are names and numbers of people. */
    private static LeadFilter withoutSearch(LeadFilter filter) {
        return new LeadFilter(
                filter.status(),
                filter.source(),
                filter.priority(),
                filter.category(),
                filter.scoreFrom(),
                filter.scoreTo(),
                filter.assignedAgentId(),
                filter.assigned(),
                filter.q() == null ? null : "***",
                filter.createdFrom(),
                filter.createdTo(),
                filter.ids());
    }
}
