package io.leadline.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names as they are searched for: each typed word begins a word of the name, or all of its parts do. {@code brien}, {@code OBrien}
 * and {@code O'Brien} find O’Brien, and {@code mueller} finds Müller.
 */
public final class NameTerms {
    private NameTerms() {}

    /** What a typed word may begin, folded. A part that the joined word begins with is not among them by itself. */
    public static Set<String> of(String name) {
        Set<String> terms = new LinkedHashSet<>();
        add(name, terms);
        String transcribed = FoldedText.transcribed(name);
        if (!transcribed.equals(name)) {
            add(transcribed, terms);
        }
        return terms;
    }

    private static void add(String name, Set<String> terms) {
        for (String token : tokens(name)) {
            List<String> parts = FoldedText.words(token);
            if (!parts.isEmpty()) {
                terms.add(String.join("", parts));
                terms.addAll(parts.subList(1, parts.size()));
            }
        }
    }

    /** The forms of a typed word, each of one or more beginnings; a name has the word if it has all beginnings of one form. */
    public static Set<List<String>> forms(String typed) {
        Set<List<String>> forms = new LinkedHashSet<>();
        addForms(typed, forms);
        String transcribed = FoldedText.transcribed(typed);
        if (!transcribed.equals(typed)) {
            addForms(transcribed, forms);
        }
        return forms;
    }

    private static void addForms(String typed, Set<List<String>> forms) {
        List<String> parts = FoldedText.words(typed);
        if (parts.size() > 1) {
            forms.add(List.of(String.join("", parts)));
        }
        if (!parts.isEmpty()) {
            forms.add(parts);
        }
    }

    /** Whether the name has every word of the text; none has a text without words. */
    public static boolean matches(String name, String text) {
        Set<String> terms = of(name);
        List<Set<List<String>>> words = new ArrayList<>();
        for (String token : tokens(text)) {
            Set<List<String>> forms = forms(token);
            if (!forms.isEmpty()) {
                words.add(forms);
            }
        }
        return !words.isEmpty()
                && words.stream()
                        .allMatch(forms -> forms.stream()
                                .anyMatch(form -> form.stream().allMatch(beginning -> begins(beginning, terms))));
    }

    private static boolean begins(String beginning, Set<String> terms) {
        boolean anywhere = FoldedText.isUnspaced(beginning);
        return terms.stream().anyMatch(term -> anywhere ? term.contains(beginning) : term.startsWith(beginning));
    }

    private static List<String> tokens(String text) {
        return List.of(text.strip().split("[\\s\\p{Z}]+"));
    }
}
