package io.leadline.leads.internal;

import io.leadline.leads.Lead;
import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeadRepository {
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "leads",
            "tenant_id, first_name, last_name, email, phone, phone_given, company, source, status, priority,"
                    + " assigned_agent_id, country, time_zone, time_zone_source, notes, attributes, next_follow_up_at,"
                    + " reached, created_at, updated_at",
            "");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final LeadRow row;

    LeadRepository(JdbcClient jdbc, JdbcTemplate template, LeadRow row) {
        this.jdbc = jdbc;
        this.template = template;
        this.row = row;
    }

    /** Inserts the drafts with one statement and returns their ids in the same order. */
    List<LeadId> insertAll(TenantId tenantId, List<LeadDraft> drafts, Instant now) {
        Object created = Instants.toColumn(now);
        List<@Nullable Object[]> rows = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> rows.add(values(tenantId, draft, created)));
        return INSERT.insertReturningIds(template, rows).stream()
                .map(LeadId::new)
                .toList();
    }

    private static @Nullable Object[] values(TenantId tenantId, LeadDraft draft, Object created) {
        LeadFields fields = draft.fields();
        Phone phone = draft.phone();
        return new @Nullable Object[] {
            tenantId.value(),
            fields.firstName(),
            fields.lastName(),
            fields.email(),
            phone == null ? null : phone.text(),
            phone == null ? null : phone.given(),
            fields.company(),
            fields.source(),
            draft.status().wireName(),
            draft.priority().wireName(),
            fields.assignedAgentId(),
            fields.country(),
            draft.timeZone(),
            draft.timeZoneSource(),
            fields.notes(),
            draft.attributesJson(),
            Instants.toNullableColumn(draft.nextFollowUpAt()),
            draft.status().step(),
            created,
            created
        };
    }

    Optional<Lead> find(TenantId tenantId, LeadId leadId) {
        return select(tenantId, leadId, "");
    }

    Optional<Lead> lock(TenantId tenantId, LeadId leadId) {
        return select(tenantId, leadId, " FOR UPDATE");
    }

    private Optional<Lead> select(TenantId tenantId, LeadId leadId, String lock) {
        return jdbc.sql("SELECT l.* FROM leads l WHERE l.tenant_id = :tenant AND l.id = :id" + lock)
                .param("tenant", tenantId.value())
                .param("id", leadId.value())
                .query(row::map)
                .optional();
    }

    /** The leads with these ids that the tenant has, locked in id order so that two bulk changes cannot lock each other out. */
    List<Lead> lockAll(TenantId tenantId, List<LeadId> leadIds) {
        return jdbc.sql(
                        "SELECT l.* FROM leads l WHERE l.tenant_id = :tenant AND l.id IN (:ids) ORDER BY l.id FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("ids", leadIds.stream().map(LeadId::value).toList())
                .query(row::map)
                .list();
    }

    boolean exists(TenantId tenantId, LeadId leadId) {
        return jdbc.sql("SELECT 1 FROM leads WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", leadId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean hasAny(TenantId tenantId) {
        return jdbc.sql("SELECT 1 FROM leads WHERE tenant_id = :tenant LIMIT 1")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Writes the draft over the lead, which the caller has locked. */
    void update(TenantId tenantId, LeadId leadId, LeadDraft draft, Instant now) {
        LeadFields fields = draft.fields();
        Phone phone = draft.phone();
        jdbc.sql("""
                        UPDATE leads SET first_name = :first, last_name = :last, email = :email, phone = :phone,
                            phone_given = :given, company = :company, source = :source,
                            reached = CASE WHEN :status = 'lost' THEN reached ELSE :reached END, status = :status,
                            priority = :priority, assigned_agent_id = :agent, country = :country, time_zone = :zone,
                            time_zone_source = :zoneSource, notes = :notes, attributes = :attributes,
                            next_follow_up_at = :followUp, version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("first", fields.firstName())
                .param("last", fields.lastName())
                .param("email", fields.email())
                .param("phone", phone == null ? null : phone.text())
                .param("given", phone == null ? null : phone.given())
                .param("company", fields.company())
                .param("source", fields.source())
                .param("status", draft.status().wireName())
                .param("reached", draft.status().step())
                .param("priority", draft.priority().wireName())
                .param("agent", fields.assignedAgentId())
                .param("country", fields.country())
                .param("zone", draft.timeZone())
                .param("zoneSource", draft.timeZoneSource())
                .param("notes", fields.notes())
                .param("attributes", draft.attributesJson())
                .param("followUp", Instants.toNullableColumn(draft.nextFollowUpAt()))
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", leadId.value())
                .update();
    }

    void planFollowUp(TenantId tenantId, List<LeadId> leadIds, @Nullable Instant at, Instant now) {
        jdbc.sql("""
                        UPDATE leads SET next_follow_up_at = :at, version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id IN (:ids)""")
                .param("at", Instants.toNullableColumn(at))
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("ids", leadIds.stream().map(LeadId::value).toList())
                .update();
    }

    /** Sets one column of several locked leads: status, priority or assigned_agent_id. */
    void updateAll(TenantId tenantId, List<LeadId> leadIds, BulkColumn column, @Nullable Object value, Instant now) {
        jdbc.sql("UPDATE leads SET " + column.assignments() + ", version = version + 1, updated_at = :now"
                        + " WHERE tenant_id = :tenant AND id IN (:ids)")
                .param("value", value)
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("ids", leadIds.stream().map(LeadId::value).toList())
                .update();
    }

    void deleteAll(TenantId tenantId, List<LeadId> leadIds) {
        jdbc.sql("DELETE FROM leads WHERE tenant_id = :tenant AND id IN (:ids)")
                .param("tenant", tenantId.value())
                .param("ids", leadIds.stream().map(LeadId::value).toList())
                .update();
    }

    /** The next leads of an agent, in id order. */
    List<LeadId> assignedTo(TenantId tenantId, UserId agent, int limit) {
        return jdbc.sql("""
                        SELECT id FROM leads WHERE tenant_id = :tenant AND assigned_agent_id = :agent
                        ORDER BY created_at, id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("agent", agent.value())
                .param("limit", limit)
                .query((result, number) -> new LeadId(result.getLong("id")))
                .list();
    }
}
