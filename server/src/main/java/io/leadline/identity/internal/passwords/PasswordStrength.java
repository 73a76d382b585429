package io.leadline.identity.internal.passwords;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import io.leadline.platform.problem.InvalidRequestException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a password withstands guessing, as zxcvbn estimates it: by how many guesses it takes of somebody who knows common
 * passwords, words, names, keyboards, dates and what is known of the person. No rules of composition: a sentence is as good as
 * line noise. Runs on the threads that hash, for an estimate costs as much as a hash.
 */
@Component
class PasswordStrength {
    /** A hundred million guesses: more than the sign-in lets anybody make, and all of eight random characters. */
    private static final double LEAST_GUESSES = 1e8;

    /**
     * The estimate looks at the beginning alone: its work grows with the square of the length, and the first forty characters
     * have to suffice.
     */
    private static final int LOOKED_AT = 40;

    private static final int OWN_BESIDE_OWN_WORDS = 6;
    private static final int WORD_TO_LOOK_FOR = 4;
    private static final String WEAK = "weak_password";
    private static final String ADVICE =
            " Put four or more words together that do not belong together, or let a password manager make one up.";

    private final OwnWords everybodys;

    PasswordStrength(@Value("${leadline.base-url}") String baseUrl) {
        this.everybodys = OwnWords.of("leadline", host(baseUrl));
    }

    private static String host(String baseUrl) {
        try {
            return Objects.requireNonNullElse(URI.create(baseUrl).getHost(), "");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** Loads the dictionaries with the first password. */
    private static final class Dictionaries {
        static final Zxcvbn ESTIMATE = new Zxcvbn();
    }

    /** @throws InvalidRequestException 422 with {@code weak_password}, saying what makes it weak and what would not be */
    public void require(String field, String password, OwnWords own) {
        weakness(password, own).ifPresent(why -> {
            throw new InvalidRequestException(field, WEAK, why + ADVICE);
        });
    }

    /** What makes the password weak, in a sentence; empty when it is not. */
    Optional<String> weakness(String password, OwnWords own) {
        OwnWords known = own.and(everybodys);
        if (isMadeOf(password, known)) {
            return Optional.of(Weakness.OWN_WORDS);
        }
        String beginning = password.substring(0, Math.min(LOOKED_AT, password.length()));
        Strength strength = Dictionaries.ESTIMATE.measure(beginning, known.words());
        return strength.getGuesses() >= LEAST_GUESSES
                ? Optional.empty()
                : Optional.of(Weakness.of(strength.getSequence()));
    }

    /** Whether little is left of it without the words that are known of the person. */
    private static boolean isMadeOf(String password, OwnWords known) {
        String rest = password.toLowerCase(Locale.ROOT);
        List<String> longestFirst = known.words().stream()
                .filter(word -> word.length() >= WORD_TO_LOOK_FOR)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            rest = rest.replace(word, "");
        }
        return rest.length() < OWN_BESIDE_OWN_WORDS && rest.length() < password.length();
    }
}
