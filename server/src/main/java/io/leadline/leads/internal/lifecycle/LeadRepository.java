package io.leadline.leads.internal.lifecycle;

import io.leadline.jobs.JobId;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadRow;
import io.leadline.leads.internal.record.Phone;
import io.leadline.leads.internal.search.LeadTermRepository;
import io.leadline.leads.internal.search.SearchTerms;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class LeadRepository {
    private static final String COLUMNS = columns("");
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "leads", "tenant_id, reached, created_at, updated_at, search_terms, import_job_id, " + COLUMNS, "");
    private static final String UPDATE =
            "UPDATE leads SET reached = CASE WHEN ? = 'lost' THEN reached ELSE ? END, search_terms = ?, "
                    + columns(" = ?") + ", version = version + 1, updated_at = ? WHERE tenant_id = ? AND id = ?";
    private static final String STEP_REACHED = Arrays.stream(LeadStatus.values())
            .filter(status -> status != LeadStatus.LOST)
            .map(status -> " WHEN '" + status.wireName() + "' THEN " + status.step())
            .collect(Collectors.joining("", "reached = CASE :value", " ELSE reached END, "));

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final LeadRow row;
    private final LeadTermRepository terms;

    LeadRepository(JdbcClient jdbc, JdbcTemplate template, LeadRow row, LeadTermRepository terms) {
        this.jdbc = jdbc;
        this.template = template;
        this.row = row;
        this.terms = terms;
    }

    /**
     * Inserts the drafts and returns their ids in the same order.
     *
     * @param importJob the import they came with
     */
    List<LeadId> insertAll(TenantId tenantId, List<LeadDraft> drafts, Instant now, @Nullable JobId importJob) {
        Object created = Instants.toColumn(now);
        List<@Nullable Object[]> rows = new ArrayList<>(drafts.size());
        Long jobId = importJob == null ? null : importJob.value();
        List<String> found = drafts.stream().map(LeadRepository::terms).toList();
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(values(tenantId, drafts.get(i), found.get(i), created, jobId));
        }
        List<LeadId> leadIds = INSERT.insertReturningIds(template, rows).stream()
                .map(LeadId::new)
                .toList();
        Map<LeadId, String> termsOfLeads = new LinkedHashMap<>();
        for (int i = 0; i < leadIds.size(); i++) {
            termsOfLeads.put(leadIds.get(i), found.get(i));
        }
        terms.insert(tenantId, termsOfLeads);
        return leadIds;
    }

    private static String terms(LeadDraft draft) {
        return SearchTerms.of(draft.fields(), draft.phoneNumber());
    }

    private static @Nullable Object[] values(
            TenantId tenantId, LeadDraft draft, String terms, Object created, @Nullable Long importJob) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(tenantId.value());
        values.add(draft.fields().statusOrNew().step());
        values.add(created);
        values.add(created);
        values.add(terms);
        values.add(importJob);
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

    List<Lead> findAll(TenantId tenantId, List<LeadId> leadIds) {
        return jdbc.sql("SELECT l.* FROM leads l WHERE l.tenant_id = :tenant AND l.id IN (:ids)")
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
        changeTerms(tenantId, Map.of(leadId, draft));
        template.update(UPDATE, updateValues(tenantId, leadId, draft, now));
    }

    /** Writes each draft over its lead, all of them locked. */
    void updateEach(TenantId tenantId, List<LeadRewrite> rewrites, Instant now) {
        Map<LeadId, LeadDraft> drafts = new LinkedHashMap<>();
        rewrites.forEach(rewrite -> drafts.put(rewrite.before().id(), rewrite.after()));
        changeTerms(tenantId, drafts);
        template.batchUpdate(
                UPDATE,
                drafts.entrySet().stream()
                        .map(draft -> updateValues(tenantId, draft.getKey(), draft.getValue(), now))
                        .toList());
    }

    /** Must come before the rows are written: they say what the leads were found by. */
    private void changeTerms(TenantId tenantId, Map<LeadId, LeadDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<LeadId, String> before = termsOf(tenantId, List.copyOf(drafts.keySet()));
        drafts.forEach((leadId, draft) -> terms.change(tenantId, leadId, before.get(leadId), terms(draft)));
    }

    private static @Nullable Object[] updateValues(TenantId tenantId, LeadId leadId, LeadDraft draft, Instant now) {
        LeadStatus status = draft.fields().statusOrNew();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(status.wireName());
        values.add(status.step());
        values.add(terms(draft));
        LeadField.ALL.forEach(field -> values.add(field.stored(draft)));
        values.add(Instants.toColumn(now));
        values.add(tenantId.value());
        values.add(leadId.value());
        return values.toArray();
    }

    /** What the locked leads are found by, as it stands in their rows; leads that have not been read for it yet are left out. */
    private Map<LeadId, String> termsOf(TenantId tenantId, List<LeadId> leadIds) {
        Map<LeadId, String> found = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT id, search_terms FROM leads
                        WHERE tenant_id = :tenant AND id IN (:ids) AND search_terms IS NOT NULL
                        ORDER BY id FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("ids", leadIds.stream().map(LeadId::value).toList())
                .query(result -> {
                    found.put(new LeadId(result.getLong("id")), result.getString("search_terms"));
                });
        return found;
    }

    /** Sets one field of several locked leads to the same value, as its column has it. */
    void updateAll(TenantId tenantId, List<LeadId> leadIds, LeadField field, @Nullable Object value, Instant now) {
        if (LeadField.SEARCHED.contains(field)) {
            throw new IllegalArgumentException(field + " is searched: leads that get it differ in their terms");
        }
        jdbc.sql(
                        "UPDATE leads SET " + (field == LeadField.STATUS ? STEP_REACHED : "") + field.column()
                                + " = :value, version = version + 1, updated_at = :now WHERE tenant_id = :tenant AND id IN (:ids)")
                .param("value", value)
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("ids", leadIds.stream().map(LeadId::value).toList())
                .update();
    }

    void markDoNotCall(TenantId tenantId, LeadId leadId, boolean doNotCall, Instant now) {
        jdbc.sql("UPDATE leads SET do_not_call_at = :at, version = version + 1, updated_at = :now"
                        + " WHERE tenant_id = :tenant AND id = :id")
                .param("at", doNotCall ? Instants.toColumn(now) : null)
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", leadId.value())
                .update();
    }

    /** New leads with the number of somebody who asked not to be called are marked like them. */
    void keepDoNotCall(TenantId tenantId, List<LeadId> leadIds, List<LeadDraft> drafts, Instant now) {
        Map<String, List<Long>> byPhone = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Phone phone = drafts.get(i).phone();
            if (phone != null) {
                byPhone.computeIfAbsent(phone.text(), any -> new ArrayList<>())
                        .add(leadIds.get(i).value());
            }
        }
        if (byPhone.isEmpty()) {
            return;
        }
        List<Long> marked = jdbc
                .sql("SELECT DISTINCT phone FROM leads"
                        + " WHERE tenant_id = :tenant AND phone IN (:phones) AND do_not_call_at IS NOT NULL")
                .param("tenant", tenantId.value())
                .param("phones", byPhone.keySet())
                .query(String.class)
                .list()
                .stream()
                .flatMap(phone -> byPhone.getOrDefault(phone, List.of()).stream())
                .toList();
        if (!marked.isEmpty()) {
            jdbc.sql("UPDATE leads SET do_not_call_at = :now WHERE tenant_id = :tenant AND id IN (:ids)")
                    .param("now", Instants.toColumn(now))
                    .param("tenant", tenantId.value())
                    .param("ids", marked)
                    .update();
        }
    }

    void deleteAll(TenantId tenantId, List<LeadId> leadIds) {
        terms.delete(tenantId, termsOf(tenantId, leadIds));
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
