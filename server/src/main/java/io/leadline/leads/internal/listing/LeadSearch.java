package io.leadline.leads.internal.listing;

import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.search.SearchBackfill;
import io.leadline.leads.internal.search.SearchedWord;
import io.leadline.leads.internal.search.SearchedWord.Prefix;
import io.leadline.leads.internal.search.SearchedWords;
import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds leads that have all the words of a search. The terms in a lead's row decide. Where one of the words is rare, or few leads
 * have all of them, the index tells which leads to look at; for common words the list's own order finds a page soon enough.
 */
@Component
class LeadSearch {
    private static final List<String> COLUMNS =
            LeadField.SEARCHED.stream().map(LeadField::column).toList();

    private final LeadTerms terms;
    private final SearchBackfill backfill;
    private final Tenants tenants;

    LeadSearch(LeadTerms terms, SearchBackfill backfill, Tenants tenants) {
        this.terms = terms;
        this.backfill = backfill;
        this.tenants = tenants;
    }

    /** @return whether the condition names the leads one by one */
    boolean restrict(TenantId tenantId, String q, StringBuilder where, Map<String, @Nullable Object> parameters) {
        List<SearchedWord> words = SearchedWords.of(q, tenants.get(tenantId).defaultRegion());
        if (words.isEmpty()) {
            where.append(" AND l.id IN (-1)");
            return true;
        }
        boolean filling = backfill.isUnderWay(tenantId);
        for (SearchedWord word : words) {
            String condition = condition(word, parameters);
            where.append(" AND (")
                    .append(filling ? condition + " OR " + unread(word, parameters) : condition)
                    .append(')');
        }
        Optional<List<Long>> few = filling ? Optional.empty() : terms.few(tenantId, words);
        few.ifPresent(leads -> {
            where.append(" AND l.id IN (:candidates)");
            parameters.put("candidates", leads.isEmpty() ? List.of(-1L) : leads);
        });
        return few.isPresent();
    }

    private static String condition(SearchedWord word, Map<String, @Nullable Object> parameters) {
        List<String> forms = new ArrayList<>();
        for (List<Prefix> form : word.forms()) {
            forms.add(form.stream()
                    .map(prefix -> "l.search_terms LIKE :" + named(prefix.pattern(), parameters))
                    .collect(Collectors.joining(" AND ", "(", ")")));
        }
        return String.join(" OR ", forms);
    }

    /** A lead that was there before search read terms is found by how its columns begin until it has been read, too. */
    private static String unread(SearchedWord word, Map<String, @Nullable Object> parameters) {
        String name = named(prefix(word.typed()), parameters);
        return COLUMNS.stream()
                .map(column -> "l." + column + " LIKE :" + name)
                .collect(Collectors.joining(" OR ", "l.search_terms IS NULL AND (", ")"));
    }

    private static String named(String value, Map<String, @Nullable Object> parameters) {
        String name = "search" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    static String prefix(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
