package io.leadline.scoring.function;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source component: how good leads from a source are. */
final class SourceTable {
    private static final int LONGEST_LABEL = 40;

    private final Map<String, Entry> listed = new HashMap<>();
    private final Entry unlisted;
    private final Entry none;

    SourceTable(ScoringModel.SourceQuality model) {
        model.points().forEach((source, points) -> {
            String name = SourceName.normalise(source);
            listed.put(name, new Entry(Hundredths.of(points), label(name)));
        });
        int otherwise = Hundredths.of(model.defaultPoints());
        this.unlisted = new Entry(otherwise, "unlisted source");
        this.none = new Entry(otherwise, "unknown source");
    }

    /**
     * Tries the source as it is first: nearly every lead carries a normal spelling, and that costs no new text. A
     * normal spelling normalises to itself, so the short cut never changes the answer.
     */
    Entry of(@Nullable String source) {
        if (source == null) {
            return none;
        }
        Entry asWritten = listed.get(source);
        if (asWritten != null) {
            return asWritten;
        }
        String name = SourceName.normalise(source);
        return name.isEmpty() ? none : listed.getOrDefault(name, unlisted);
    }

    private static String label(String name) {
        String words = name.replace('_', ' ').strip();
        String brief = words.length() <= LONGEST_LABEL ? words : cut(words).strip() + "\u2026";
        return brief + " lead";
    }

    private static String cut(String words) {
        int end = LONGEST_LABEL - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }

    /**
     * A source's component and what a sentence calls it.
     *
     * @param hundredths the component
     * @param words as in {@code google ads lead}
     */
    record Entry(int hundredths, String words) {}
}
