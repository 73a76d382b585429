package io.leadline.identity.internal.passwords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What whoever guesses a person's password tries first: their address, their name and the names of their tenants, whole and in
 * parts.
 *
 * @param words in lower case, three characters or more
 */
public record OwnWords(List<String> words) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;
    private static final int MOST = 100;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public OwnWords {
        words = List.copyOf(words);
    }

    /** Those of these texts, and of each of their parts. */
    public static OwnWords of(Collection<String> texts) {
        return new OwnWords(texts.stream()
                .flatMap(text -> Stream.concat(Stream.of(text.strip()), BETWEEN_WORDS.splitAsStream(text)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList());
    }

    public static OwnWords of(String... texts) {
        return of(List.of(texts));
    }

    OwnWords and(OwnWords others) {
        List<String> all = new ArrayList<>(words);
        all.addAll(others.words);
        return new OwnWords(all);
    }
}
