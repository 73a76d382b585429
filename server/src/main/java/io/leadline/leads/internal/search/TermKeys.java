package io.leadline.leads.internal.search;

import io.leadline.platform.text.FoldedText;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How terms are indexed: by their first sixteen characters, and those of scripts without spaces by each of their endings. The rows
 * of a lead in {@code lead_terms} follow from the terms in its own row and are found again by them, so whoever changes this builds
 * the table anew.
 */
final class TermKeys {
    private static final int LENGTH = 16;

    private TermKeys() {}

    /** @param terms of a lead, each after a space */
    static Set<String> of(String terms) {
        Set<String> keys = new LinkedHashSet<>();
        for (String term : terms.strip().split(" ", -1)) {
            if (!term.isEmpty()) {
                add(term, keys);
            }
        }
        return keys;
    }

    private static void add(String term, Set<String> keys) {
        keys.add(of(term, 0));
        if (FoldedText.isUnspaced(term)) {
            for (int i = term.offsetByCodePoints(0, 1); i < term.length(); i = term.offsetByCodePoints(i, 1)) {
                keys.add(of(term, i));
            }
        }
    }

    /** What the keys of a term begin with that begins with the word. */
    static String ofWord(String word) {
        return of(word, 0);
    }

    private static String of(String term, int begin) {
        int points = term.codePointCount(begin, term.length());
        return points <= LENGTH ? term.substring(begin) : term.substring(begin, term.offsetByCodePoints(begin, LENGTH));
    }
}
