package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadRow;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class LeadRepository {
    private static final String COLUMNS = columns("");
    private static final MultiRowInsert INSERT =
            new MultiRowInsert("leads", "tenant_id, reached, created_at, updated_at, " + COLUMNS, "");
    private static final String UPDATE = "UPDATE leads SET reached = CASE WHEN ? = 'lost' THEN reached ELSE ? END, "
            + columns(" = ?") + ", version = version + 1, updated_at = ? WHERE tenant_id = ? AND id = ?";
    private static final String STEP_REACHED = Arrays.stream(LeadStatus.values())
            .filter(status -> status != LeadStatus.LOST)
            .map(status -> " WHEN '" + status.wireName() + "' THEN " + status.step())
            .collect(Collectors.joining("", "reached = CASE :value", " ELSE reached END, "));

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
        List<@Nullable Object> values = new ArrayList<>();
        values.add(tenantId.value());
        values.add(draft.fields().statusOrNew().step());
        values.add(created);
        values.add(created);
        LeadField.ALL.forEach(field -> values.add(field.stored(draft)));
        return values.toArray();
    }

    Optional<Lead> find(TenantId tenantId, LeadId leadId) {
        return select(tenantId, leadId, "");
    }

    public Optional<Lead> lock(TenantId tenantId, LeadId leadId) {
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
    public List<Lead> lockAll(TenantId tenantId, List<LeadId> leadIds) {
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
        LeadStatus status = draft.fields().statusOrNew();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(status.wireName());
        values.add(status.step());
        LeadField.ALL.forEach(field -> values.add(field.stored(draft)));
        values.add(Instants.toColumn(now));
        values.add(tenantId.value());
        values.add(leadId.value());
        template.update(UPDATE, values.toArray());
    }

    /** Sets one field of several locked leads to the same value, as its column has it. */
    void updateAll(TenantId tenantId, List<LeadId> leadIds, LeadField field, @Nullable Object value, Instant now) {
        jdbc.sql(
                        "UPDATE leads SET " + (field == LeadField.STATUS ? STEP_REACHED : "") + field.column()
                                + " = :value, version = version + 1, updated_at = :now WHERE tenant_id = :tenant AND id IN (:ids)")
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

    private static String columns(String suffix) {
        return LeadField.ALL.stream().map(field -> field.column() + suffix).collect(Collectors.joining(", "));
    }
}
