package io.leadline.leads.internal.listing;

import io.leadline.leads.internal.search.SearchedWord;
import io.leadline.platform.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Asks the index of terms which leads may have the words of a search. */
@Repository
class LeadTerms {
    /** So many leads are looked at one by one and sorted. */
    private static final int FEW = 4_000;

    /** Of a word that more leads have, so many are read to see which of them have the other words, too. */
    private static final int MANY = 100_000;

    /** So few are looked at without asking for further words. */
    private static final int VERY_FEW = 100;

    private final JdbcClient jdbc;

    LeadTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All leads that may have all the words, and perhaps some more; empty where they are not few. */
    Optional<List<Long>> few(TenantId tenantId, List<SearchedWord> words) {
        Optional<long[]> few = ofAll(tenantId, words, FEW);
        if (few.isEmpty() && words.size() > 1) {
            few = ofAll(tenantId, words, MANY).filter(leads -> leads.length <= FEW);
        }
        return few.map(leads -> Arrays.stream(leads).boxed().toList());
    }

    /** The leads that have those of the words that at most so many have; empty where all words are more common. */
    private Optional<long[]> ofAll(TenantId tenantId, List<SearchedWord> words, int most) {
        Optional<long[]> all = Optional.empty();
        for (SearchedWord word : words) {
            if (all.isEmpty() || all.get().length > VERY_FEW) {
                Optional<long[]> known = all;
                all = leads(tenantId, word, most)
                        .map(leads -> known.map(some -> both(some, leads)).orElse(leads))
                        .or(() -> known);
            }
        }
        return all;
    }

    private static long[] both(long[] some, long[] others) {
        return Arrays.stream(some)
                .filter(lead -> Arrays.binarySearch(others, lead) >= 0)
                .toArray();
    }

    /** In id order; empty where the index has more entries than so many. */
    private Optional<long[]> leads(TenantId tenantId, SearchedWord word, int most) {
        List<String> keys = word.keys();
        String arms = IntStream.range(0, keys.size())
                .mapToObj(i -> "(SELECT lead_id FROM lead_terms WHERE tenant_id = :tenant AND term LIKE :key" + i
                        + " LIMIT " + (most + 1) + ")")
                .collect(Collectors.joining(" UNION ALL "));
        StatementSpec statement = jdbc.sql(arms).param("tenant", tenantId.value());
        for (int i = 0; i < keys.size(); i++) {
            statement = statement.param("key" + i, keys.get(i));
        }
        List<Long> entries = statement.query((row, number) -> row.getLong(1)).list();
        return entries.size() > most
                ? Optional.empty()
                : Optional.of(entries.stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .distinct()
                        .toArray());
    }
}
