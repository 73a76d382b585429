package io.leadline.leads.internal.importing.rows;

import io.leadline.platform.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name in one cell: {@code Lovelace, Ada} is cut at the comma, {@code Ada King Lovelace} at the last blank, where {@code van der}
 * and the like belong to the last name. {@code Jr.}, {@code PhD} and the like are a suffix.
 *
 * @param company the whole text where it is a company's, such as {@code Acme, Inc.}; then it is no person's name
 */
record PersonName(
        @Nullable String first,
        @Nullable String last,
        @Nullable String suffix,
        @Nullable String company) {
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "jnr", "junior", "sr", "snr", "ii", "iii", "iv", "phd", "dphil", "md", "dds", "dmd", "do", "dvm",
            "esq", "esquire", "mba", "cpa", "jd", "llm", "rn", "obe", "cbe", "mbe", "bsc", "msc", "mphil", "pharmd",
            "edd", "psyd");

    /** Those that are names or words as well count behind a comma alone. */
    private static final Set<String> SUFFIXES_AFTER_COMMA = Set.of(
            "v", "ma", "ba", "do", "pe", "dr", "drphil", "drmed", "diplling", "dipling", "bs", "ms", "beng", "meng");

    private static final Set<String> COMPANY_FORMS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "llp",
            "lp",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "plc",
            "pllc",
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "ug",
            "gbr",
            "ev",
            "eg",
            "sa",
            "sas",
            "sarl",
            "sl",
            "srl",
            "spa",
            "bv",
            "nv",
            "oy",
            "oyj",
            "ab",
            "as",
            "aps",
            "pty",
            "pvt",
            "kk",
            "sro",
            "doo",
            "kft",
            "zrt",
            "spzoo",
            "cokg",
            "sae",
            "bhd",
            "ooo");

    /** Forms that are also words or initials of persons, so that they count behind a comma or a company's form alone. */
    private static final Set<String> COMPANY_FORMS_AFTER_COMMA =
            Set.of("co", "company", "se", "as", "sa", "ab", "ag", "lp");

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "del", "della", "delle", "degli", "di", "da",
            "das", "dos", "du", "des", "la", "le", "los", "las", "ter", "ten", "te", "af", "av", "bin", "ibn", "bint",
            "abu", "op");

    /** Those that are also first names, which only small letters tell apart. */
    private static final Set<String> SMALL_PARTICLES = Set.of("al", "el", "ben", "do", "'t", "st", "und", "san");

    private static final Set<String> CONJUNCTIONS = Set.of("y", "e", "i");

    static PersonName of(String name) {
        List<String> parts = new ArrayList<>(Arrays.stream(name.split(",", -1))
                .map(Texts::line)
                .filter(part -> !part.isEmpty())
                .toList());
        if (parts.isEmpty()) {
            return new PersonName(null, null, null, null);
        }
        if (isCompany(parts)) {
            return new PersonName(null, null, null, Texts.line(name));
        }
        List<String> suffixes = new ArrayList<>();
        while (parts.size() > 1 && areSuffixes(parts.getLast())) {
            suffixes.addFirst(parts.removeLast());
        }
        parts.addFirst(withoutSuffix(parts.removeFirst(), suffixes));
        String suffix = suffixes.isEmpty() ? null : String.join(", ", suffixes);
        return parts.size() > 1 ? turned(parts, suffix) : straight(words(parts.getFirst()), suffix);
    }

    /** Last name first; particles that were put behind the first name go back to the last one. */
    private static PersonName turned(List<String> parts, @Nullable String suffix) {
        List<String> first = new ArrayList<>(words(String.join(", ", parts.subList(1, parts.size()))));
        List<String> last = new ArrayList<>();
        while (first.size() > 1 && isParticle(first.getLast()) && isSmall(first.getLast())) {
            last.addFirst(first.removeLast());
        }
        last.add(parts.getFirst());
        return new PersonName(String.join(" ", first), String.join(" ", last), suffix, null);
    }

    private static PersonName straight(List<String> words, @Nullable String suffix) {
        int cut = words.size() - 1;
        while (cut > 1 && isParticle(words.get(cut - 1))) {
            cut--;
        }
        if (cut > 2 && CONJUNCTIONS.contains(words.get(cut - 1))) {
            cut -= 2;
        }
        return cut < 1
                ? new PersonName(words.getFirst(), null, suffix, null)
                : new PersonName(
                        String.join(" ", words.subList(0, cut)),
                        String.join(" ", words.subList(cut, words.size())),
                        suffix,
                        null);
    }

    /** Takes suffixes off the end of a name of which two words remain, or one before a comma. */
    private static String withoutSuffix(String part, List<String> suffixes) {
        List<String> words = new ArrayList<>(words(part));
        while (words.size() > 1
                && SUFFIXES.contains(key(words.getLast()))
                && !words.getLast().equals("do")) {
            suffixes.addFirst(words.removeLast());
        }
        return String.join(" ", words);
    }

    private static boolean areSuffixes(String part) {
        return words(part).stream()
                .map(PersonName::key)
                .allMatch(word -> SUFFIXES.contains(word) || SUFFIXES_AFTER_COMMA.contains(word));
    }

    private static boolean isCompany(List<String> parts) {
        String behind = key(parts.getLast());
        if (parts.size() > 1 && (COMPANY_FORMS.contains(behind) || COMPANY_FORMS_AFTER_COMMA.contains(behind))) {
            return true;
        }
        List<String> words = words(parts.getLast());
        String last = key(words.getLast());
        boolean form = COMPANY_FORMS.contains(last) && !COMPANY_FORMS_AFTER_COMMA.contains(last);
        return words.size() > 1 && (form || COMPANY_FORMS.contains(key(words.get(words.size() - 2)) + last));
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT)) || SMALL_PARTICLES.contains(word);
    }

    private static boolean isSmall(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    /** Letters alone, in lower case. */
    private static String key(String word) {
        StringBuilder key = new StringBuilder();
        word.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(key::appendCodePoint);
        return key.toString();
    }
}
