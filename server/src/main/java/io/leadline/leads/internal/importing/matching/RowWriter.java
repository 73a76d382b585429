package io.leadline.leads.internal.importing.matching;

import io.leadline.jobs.JobId;
import io.leadline.jobs.RowError;
import io.leadline.leads.LeadId;
import io.leadline.leads.internal.importing.rows.CheckedRow;
import io.leadline.leads.internal.importing.rows.ImportCounts;
import io.leadline.leads.internal.lifecycle.ImportedLeads;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tenancy.Tenants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes leads of rows, or writes them over the leads they are, in the transaction at hand. */
@Component
public class RowWriter {
    private final MatchRepository matches;
    private final ImportedLeads leads;
    private final LeadNormalizer normalizer;
    private final Tenants tenants;

    RowWriter(MatchRepository matches, ImportedLeads leads, LeadNormalizer normalizer, Tenants tenants) {
        this.matches = matches;
        this.leads = leads;
        this.normalizer = normalizer;
        this.tenants = tenants;
    }

    /**
     * What became of some rows.
     *
     * @param refused rows that broke a rule together with the lead they are
     */
    public record Written(ImportCounts counts, List<RowError> refused) {}

    /** Writes the rows. */
    public Written write(TenantId tenantId, JobId jobId, MatchRules rules, List<CheckedRow> rows, @Nullable UserId by) {
        if (rules.compared() != null) {
            matches.lock(tenantId);
        }
        List<RowError> refused = new ArrayList<>();
        RowPlan plan = plan(tenantId, rules, rows, refused, true);
        leads.write(tenantId, jobId, plan.created(), plan.changed(), by);
        return new Written(plan.counts(), refused);
    }

    /** What {@link #write} would do as things stand; nothing is locked or written. */
    public Written rehearse(TenantId tenantId, MatchRules rules, List<CheckedRow> rows) {
        List<RowError> refused = new ArrayList<>();
        return new Written(plan(tenantId, rules, rows, refused, false).counts(), refused);
    }

    /** What an import would do with a row, and the lead it is. */
    public record Foreseen(RowOutcome outcome, @Nullable LeadId leadId) {}

    /** The same row by row; null where a row would be refused. */
    public List<@Nullable Foreseen> foresee(TenantId tenantId, MatchRules rules, List<CheckedRow> rows) {
        RowPlan plan = new RowPlan(rules, normalizer, tenants.get(tenantId), known(tenantId, rules, rows, false));
        List<@Nullable Foreseen> foreseen = new ArrayList<>();
        for (CheckedRow row : rows) {
            try {
                foreseen.add(new Foreseen(plan.add(row), plan.leadOf(row)));
            } catch (InvalidRequestException invalid) {
                foreseen.add(null);
            }
        }
        return foreseen;
    }

    private RowPlan plan(
            TenantId tenantId, MatchRules rules, List<CheckedRow> rows, List<RowError> refused, boolean locked) {
        RowPlan plan = new RowPlan(rules, normalizer, tenants.get(tenantId), known(tenantId, rules, rows, locked));
        for (CheckedRow row : rows) {
            try {
                plan.add(row);
            } catch (InvalidRequestException invalid) {
                String reason =
                        invalid.errors().stream().map(FieldProblem::message).collect(Collectors.joining("; "));
                refused.add(new RowError(row.line(), reason, ""));
            }
        }
        return plan;
    }

    private Map<String, Lead> known(TenantId tenantId, MatchRules rules, List<CheckedRow> rows, boolean locked) {
        MatchBy by = rules.compared();
        if (by == null) {
            return Map.of();
        }
        Set<String> keys =
                rows.stream().flatMap(row -> by.key(row.draft()).stream()).collect(Collectors.toSet());
        Map<String, LeadId> found = matches.find(tenantId, by, keys);
        Map<Long, Lead> byId = leads.read(tenantId, List.copyOf(found.values()), locked).stream()
                .collect(Collectors.toMap(lead -> lead.id().value(), lead -> lead));
        Map<String, Lead> known = new HashMap<>();
        found.forEach((key, leadId) -> {
            Lead lead = byId.get(leadId.value());
            if (lead != null && stillHas(lead, by, key)) {
                known.put(key, lead);
            }
        });
        return known;
    }

    /** It may have changed before it was locked. */
    private static boolean stillHas(Lead lead, MatchBy by, String key) {
        String value = by == MatchBy.EMAIL ? lead.fields().email() : lead.phone();
        return value != null && by.ofColumn(value).equals(key);
    }
}
