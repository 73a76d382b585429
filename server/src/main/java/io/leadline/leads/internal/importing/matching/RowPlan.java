package io.leadline.leads.internal.importing.matching;

import io.leadline.leads.LeadId;
import io.leadline.leads.internal.importing.rows.CheckedRow;
import io.leadline.leads.internal.importing.rows.ImportCounts;
import io.leadline.leads.internal.lifecycle.LeadRewrite;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.tenancy.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What becomes of some rows, decided one after the other: a row may be the same person as one before it. */
final class RowPlan {
    private final MatchRules rules;
    private final LeadNormalizer normalizer;
    private final Tenant tenant;
    private final Map<String, Lead> known;
    private final List<LeadDraft> created = new ArrayList<>();
    private final Map<String, Integer> createdByKey = new HashMap<>();
    /** In the order in which the leads are locked. */
    private final Map<Long, LeadRewrite> changed = new TreeMap<>();

    private ImportCounts counts = ImportCounts.NONE;

    /** @param known the leads there are, by what they are known by */
    RowPlan(MatchRules rules, LeadNormalizer normalizer, Tenant tenant, Map<String, Lead> known) {
        this.rules = rules;
        this.normalizer = normalizer;
        this.tenant = tenant;
        this.known = known;
    }

    /** @throws io.leadline.platform.problem.InvalidRequestException when row and lead together break a rule */
    RowOutcome add(CheckedRow row) {
        MatchBy by = rules.compared();
        String key = by == null ? null : by.key(row.draft()).orElse(null);
        RowOutcome outcome = decide(row, key);
        counts = counts.plus(outcome.count());
        return outcome;
    }

    private RowOutcome decide(CheckedRow row, @Nullable String key) {
        Lead lead = key == null ? null : known.get(key);
        Integer made = key == null ? null : createdByKey.get(key);
        if (lead == null && made == null) {
            create(row, key);
            return RowOutcome.CREATE;
        }
        if (rules.onMatch() == OnMatch.SKIP) {
            return RowOutcome.SKIP;
        }
        return lead != null ? update(lead, row) : updateMade(made, row);
    }

    private void create(CheckedRow row, @Nullable String key) {
        boolean plain = rules.defaults().equals(LeadDefaults.NONE);
        LeadDraft draft = plain
                ? row.draft()
                : normalizer.normalize(rules.defaults().applyTo(row.draft().fields()), tenant, row.countryKnown());
        if (key != null) {
            createdByKey.put(key, created.size());
        }
        created.add(draft);
    }

    private RowOutcome update(Lead lead, CheckedRow row) {
        LeadRewrite earlier = changed.get(lead.id().value());
        LeadFields before = earlier == null ? lead.fields() : earlier.after().fields();
        LeadFields after = RowMerge.over(before, row.draft().fields());
        if (after.equals(before)) {
            return RowOutcome.UNCHANGED;
        }
        changed.put(lead.id().value(), new LeadRewrite(lead, normalizer.normalize(after, lead, row.countryKnown())));
        return RowOutcome.UPDATE;
    }

    private RowOutcome updateMade(@Nullable Integer index, CheckedRow row) {
        int made = index == null ? 0 : index;
        LeadFields before = created.get(made).fields();
        LeadFields after = RowMerge.over(before, row.draft().fields());
        if (after.equals(before)) {
            return RowOutcome.UNCHANGED;
        }
        created.set(made, normalizer.normalize(after, tenant, row.countryKnown()));
        return RowOutcome.UPDATE;
    }

    List<LeadDraft> created() {
        return created;
    }

    List<LeadRewrite> changed() {
        return List.copyOf(changed.values());
    }

    ImportCounts counts() {
        return counts;
    }

    /** The lead a row is, where there is one already. */
    @Nullable LeadId leadOf(CheckedRow row) {
        MatchBy by = rules.compared();
        return by == null
                ? null
                : by.key(row.draft()).map(known::get).map(Lead::id).orElse(null);
    }
}
