package io.leadline.leads.internal.search;

import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.text.FoldedText;
import io.leadline.platform.text.NameTerms;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a lead: every text that a typed word may begin. They stand in the lead's row, each after a space:
 *
 * <pre>{@code
 *  anna mullerludenscheidt ludenscheidt anna.mueller@mail.example.com mueller mail.example.com example.com +493023125101 <101521320394
 * }</pre>
 *
 * <p>A part of a name that the joined name begins with has no term of its own. A phone number stands there twice, as it is dialled
 * and backwards, since people remember how numbers end.
 */
public final class SearchTerms {
    /** The column ends there; no lead that is real has so many. */
    private static final int LONGEST = 4000;

    private final Set<String> terms = new LinkedHashSet<>();
    private int length;

    private SearchTerms() {}

    /** @param phone in E.164 where it could be understood */
    public static String of(LeadFields lead, @Nullable String phone) {
        SearchTerms terms = new SearchTerms();
        terms.addName(lead.firstName());
        terms.addName(lead.lastName());
        terms.addFullName(lead.firstName(), lead.lastName());
        terms.addName(lead.company());
        if (lead.email() != null) {
            EmailTerms.of(lead.email()).forEach(terms::add);
        }
        terms.addPhones(phone, lead.phone());
        return terms.terms.isEmpty() ? "" : " " + String.join(" ", terms.terms) + " ";
    }

    private void addName(@Nullable String name) {
        if (name != null) {
            NameTerms.of(name).forEach(this::add);
        }
    }

    /** Where names have no spaces, people type both in one, in either order. */
    private void addFullName(@Nullable String first, @Nullable String last) {
        if (first != null && last != null && FoldedText.isUnspaced(first) && FoldedText.isUnspaced(last)) {
            String foldedFirst = String.join("", FoldedText.words(first));
            String foldedLast = String.join("", FoldedText.words(last));
            add(foldedLast + foldedFirst);
            add(foldedFirst + foldedLast);
        }
    }

    /** The number as it was given counts where it ends otherwise: with an extension, or because nobody could read it. */
    private void addPhones(@Nullable String phone, @Nullable String given) {
        String digits = phone == null ? "" : PhoneTerms.digits(phone);
        if (!digits.isEmpty()) {
            add(PhoneTerms.dialled(digits));
            add(PhoneTerms.backwards(digits));
        }
        String givenDigits = given == null ? "" : PhoneTerms.digits(given);
        String significant = givenDigits.replaceFirst("^0+", "");
        if (!significant.isEmpty() && !digits.endsWith(significant)) {
            add(PhoneTerms.backwards(givenDigits));
        }
    }

    private void add(String term) {
        if (length + term.length() + 2 <= LONGEST && terms.add(term)) {
            length += term.length() + 1;
        }
    }
}
