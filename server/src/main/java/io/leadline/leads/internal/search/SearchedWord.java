package io.leadline.leads.internal.search;

import io.leadline.platform.text.FoldedText;
import java.util.Comparator;
import java.util.List;

/**
 * A word of a search, which a lead has in one of several forms.
 *
 * @param typed as it was typed
 * @param forms the lead has all prefixes of one of them
 */
public record SearchedWord(String typed, List<List<Prefix>> forms) {
    /**
     * What a term begins with.
     *
     * @param key what its key in the index begins with, escaped for LIKE
     * @param pattern what the lead's terms are like
     */
    public record Prefix(String key, String pattern) {
        static Prefix of(String text) {
            String escaped = escaped(text);
            return new Prefix(key(text), FoldedText.isUnspaced(text) ? "%" + escaped + "%" : "% " + escaped + "%");
        }

        static Prefix ofDomain(String domain) {
            return new Prefix(key(domain), "%@" + escaped(domain) + "%");
        }

        private static String key(String text) {
            return escaped(TermKeys.ofWord(text)) + "%";
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        }
    }

    public SearchedWord {
        forms = List.copyOf(forms);
    }

    /** The rarest prefix of each form, as far as lengths tell: whoever has the word has one of them. */
    public List<String> keys() {
        return forms.stream()
                .map(form -> form.stream()
                        .map(Prefix::key)
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow())
                .distinct()
                .toList();
    }
}
