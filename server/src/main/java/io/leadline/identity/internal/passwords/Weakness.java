package io.leadline.identity.internal.passwords;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.Comparator;
import java.util.List;

/** Says in a sentence what makes a password easy to guess: the longest part that somebody who guesses would know. */
final class Weakness {
    static final String OWN_WORDS =
            "This password is made of your name, your address or your tenant's name, which are guessed first.";
    private static final String COMMON = "This is one of the passwords people use most, or close to one.";
    private static final String NAME = "A name by itself is easy to guess.";
    private static final String WORDS = "One or two words with a small change are easy to guess.";
    private static final String KEYS = "Keys that lie next to each other are easy to guess.";
    private static final String REPEAT = "Repeating characters or words adds almost nothing.";
    private static final String SEQUENCE = "Sequences such as abcd, 6543 or aaaa are easy to guess.";
    private static final String DATE = "Dates and years are easy to guess.";
    private static final String SHORT = "This password is too short to withstand guessing.";

    private Weakness() {}

    static String of(List<Match> parts) {
        return parts.stream()
                .filter(part -> part.pattern != Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(Weakness::of)
                .orElse(SHORT);
    }

    private static String of(Match part) {
        return switch (part.pattern) {
            case Dictionary -> ofDictionary(part.dictionaryName);
            case Spatial -> KEYS;
            case Repeat -> REPEAT;
            case Sequence -> SEQUENCE;
            case Regex, Date -> DATE;
            case Bruteforce -> SHORT;
        };
    }

    private static String ofDictionary(String dictionary) {
        return switch (dictionary) {
            case "user_inputs" -> OWN_WORDS;
            case "passwords" -> COMMON;
            case "male_names", "female_names", "surnames" -> NAME;
            default -> WORDS;
        };
    }
}
