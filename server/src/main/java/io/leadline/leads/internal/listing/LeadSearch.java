package io.leadline.leads.internal.listing;

import io.leadline.leads.internal.record.LeadField;
import io.leadline.platform.TenantId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds leads by words that begin a name, company, email or phone number. A rare word is looked up in the indexes first and
 * narrows the list to its few leads; for a common one the list's own order finds a page soon enough.
 */
@Component
class LeadSearch {
    private static final List<String> COLUMNS =
            LeadField.SEARCHED.stream().map(LeadField::column).toList();
    private static final int RARE = 2000;
    private static final int MAX_WORDS = 6;

    private final JdbcClient jdbc;

    LeadSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void restrict(TenantId tenantId, String q, StringBuilder where, Map<String, @Nullable Object> parameters) {
        List<String> words = Arrays.stream(q.split("\\s+")).limit(MAX_WORDS).toList();
        for (int i = 0; i < words.size(); i++) {
            String name = "word" + i;
            parameters.put(name, prefix(words.get(i)));
            parameters.put(name + "All", prefix(q));
            where.append(" AND (")
                    .append(COLUMNS.stream()
                            .map(column -> "l." + column + " LIKE :" + name)
                            .collect(Collectors.joining(" OR ")))
                    .append(" OR l.company LIKE :")
                    .append(name)
                    .append("All)");
        }
        String longest =
                words.stream().max(Comparator.comparingInt(String::length)).orElse(q);
        List<Long> candidates = candidates(tenantId, longest, q);
        if (candidates.size() <= RARE) {
            where.append(" AND l.id IN (:candidates)");
            parameters.put("candidates", candidates.isEmpty() ? List.of(-1L) : candidates);
        }
    }

    /** Up to one more than {@link #RARE} leads that have the word; more than that means it is common. */
    private List<Long> candidates(TenantId tenantId, String word, String q) {
        String union = IntStream.range(0, COLUMNS.size() + 1)
                .mapToObj(i -> i < COLUMNS.size() ? arm(COLUMNS.get(i), "word") : arm("company", "whole"))
                .collect(Collectors.joining(" UNION "));
        return jdbc.sql("SELECT id FROM (" + union + ") found LIMIT " + (RARE + 1))
                .param("tenant", tenantId.value())
                .param("word", prefix(word))
                .param("whole", prefix(q))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static String arm(String column, String parameter) {
        return "(SELECT id FROM leads WHERE tenant_id = :tenant AND " + column + " LIKE :" + parameter + " LIMIT "
                + (RARE + 1) + ")";
    }

    static String prefix(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
