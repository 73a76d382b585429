package io.leadline.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The names of all settings, from {@code settings.txt}, which a test keeps as the code is. {@code [*]} stands for a place in a
 * list and a last {@code *} for any key of a map.
 */
final class KnownSettings {
    static final String PREFIX = "leadline.";
    private static final String ANY_KEY = ".*";
    /** Names further apart than this are no misspellings of each other. */
    private static final int MOST_EDITS = 4;

    private final Map<String, String> byUniformName;

    private KnownSettings(List<String> names) {
        byUniformName = names.stream().collect(Collectors.toMap(KnownSettings::uniform, Function.identity()));
    }

    static KnownSettings of(List<String> names) {
        return new KnownSettings(names);
    }

    static KnownSettings read() {
        try {
            return new KnownSettings(new ClassPathResource("settings.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @param name as in a file or on the command line, in any of the spellings that Spring Boot takes */
    boolean has(String name) {
        String uniform = uniform(name);
        return byUniformName.containsKey(uniform)
                || byUniformName.keySet().stream()
                        .filter(known -> known.endsWith(ANY_KEY))
                        .anyMatch(known -> uniform.startsWith(known.substring(0, known.length() - 1)));
    }

    /** @param variable of the environment, where dots, dashes and brackets are underscores or nothing */
    boolean hasVariable(String variable) {
        String letters = lettersOf(variable.replaceAll("_\\d+(?=_|$)", ""));
        return byUniformName.keySet().stream().anyMatch(known -> {
            boolean map = known.endsWith(ANY_KEY);
            String itsLetters = lettersOf(known);
            return map ? letters.startsWith(itsLetters) : letters.equals(itsLetters);
        });
    }

    /** The setting that was most likely meant. */
    Optional<String> closestTo(String name) {
        String uniform = uniform(name);
        return byUniformName.entrySet().stream()
                .min(Comparator.comparingInt(known -> edits(known.getKey(), uniform)))
                .filter(known -> edits(known.getKey(), uniform) <= MOST_EDITS)
                .map(Map.Entry::getValue);
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replaceAll("\\[\\d+]", "[*]");
    }

    private static String lettersOf(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The distance of Levenshtein. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
