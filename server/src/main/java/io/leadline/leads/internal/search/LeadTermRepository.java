package io.leadline.leads.internal.search;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.MultiRowInsert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The index of terms. It follows the terms in the leads' rows, in the same transaction and under the same locks; what a lead is
 * found by is decided by its row, the index only tells where to look.
 */
@Repository
public class LeadTermRepository {
    private static final MultiRowInsert INSERT = new MultiRowInsert("lead_terms", "tenant_id, term, lead_id", "");
    private static final int PORTION = 2000;

    private final JdbcTemplate template;

    LeadTermRepository(JdbcTemplate template) {
        this.template = template;
    }

    /** @param terms by lead, for leads that have none yet */
    public void insert(TenantId tenantId, Map<LeadId, String> terms) {
        insertKeys(tenantId, keys(terms));
    }

    /**
     * @param before as they stand in the row; null where it has none yet
     * @param after as they shall be
     */
    public void change(TenantId tenantId, LeadId leadId, @Nullable String before, String after) {
        if (after.equals(before)) {
            return;
        }
        Set<String> old = TermKeys.of(before == null ? "" : before);
        Set<String> fresh = TermKeys.of(after);
        deleteKeys(tenantId, keys(leadId, without(old, fresh)));
        insertKeys(tenantId, keys(leadId, without(fresh, old)));
    }

    /** @param terms by lead, as they stand in the rows */
    public void delete(TenantId tenantId, Map<LeadId, String> terms) {
        deleteKeys(tenantId, keys(terms));
    }

    private record Key(String term, long leadId) {}

    private static List<Key> keys(Map<LeadId, String> terms) {
        List<Key> keys = new ArrayList<>();
        terms.forEach((leadId, text) -> keys.addAll(keys(leadId, TermKeys.of(text))));
        return keys;
    }

    private static List<Key> keys(LeadId leadId, Set<String> terms) {
        return terms.stream().map(term -> new Key(term, leadId.value())).toList();
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> rest = new HashSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    /** In the order of the index: neighbours are written together, and no two writers lock each other out. */
    private void insertKeys(TenantId tenantId, List<Key> keys) {
        List<Key> sorted = sorted(keys);
        for (int from = 0; from < sorted.size(); from += PORTION) {
            List<@Nullable Object[]> rows = new ArrayList<>(PORTION);
            for (Key key : sorted.subList(from, Math.min(sorted.size(), from + PORTION))) {
                rows.add(new Object[] {tenantId.value(), key.term(), key.leadId()});
            }
            INSERT.insert(template, rows);
        }
    }

    /** By term, since a bulk change deletes many leads that share theirs. */
    private void deleteKeys(TenantId tenantId, List<Key> keys) {
        Map<String, List<Long>> byTerm = new LinkedHashMap<>();
        sorted(keys)
                .forEach(key -> byTerm.computeIfAbsent(key.term(), term -> new ArrayList<>())
                        .add(key.leadId()));
        List<Object[]> single = new ArrayList<>();
        byTerm.forEach((term, leads) -> leads.forEach(lead -> single.add(new Object[] {tenantId.value(), term, lead})));
        template.batchUpdate("DELETE FROM lead_terms WHERE tenant_id = ? AND term = ? AND lead_id = ?", single);
    }

    private static List<Key> sorted(List<Key> keys) {
        return keys.stream()
                .sorted(Comparator.comparing(Key::term).thenComparingLong(Key::leadId))
                .toList();
    }
}
