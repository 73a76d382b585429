package io.leadline.leads.internal.importing.columns;

import io.leadline.leads.internal.record.LeadField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file can fill, and the headers that say so: a field of a lead, or a name. Headers are compared by their
 * letters and digits alone, in lower case. Words with other meanings are left out on purpose: {@code contact} is a channel in
 * some files, {@code state} a place.
 *
 * @param headers separated by commas
 * @param field null for {@link #NAME}
 */
public record LeadColumn(
        String wireName, String headers, @Nullable LeadField field) {
    /** Both names in one cell: {@code Ada Lovelace} or {@code Lovelace, Ada}; one word alone is the first name. */
    static final LeadColumn NAME = new LeadColumn("name", "name, full name, lead name, contact name", null);

    private static final List<LeadColumn> ALL = Stream.concat(
                    LeadField.IMPORTED.stream().map(field -> new LeadColumn(field.wireName(), field.headers(), field)),
                    Stream.of(NAME))
            .toList();
    private static final Map<String, LeadColumn> BY_WIRE_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(LeadColumn::wireName, Function.identity()));
    private static final Map<String, LeadColumn> BY_HEADER = ALL.stream()
            .flatMap(column -> column.keys().map(key -> Map.entry(key, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Stream<String> keys() {
        return Arrays.stream(headers.split(", ?", -1)).map(LeadColumn::key).distinct();
    }

    static Optional<LeadColumn> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }

    static Optional<LeadColumn> ofHeader(String header) {
        return Optional.ofNullable(BY_HEADER.get(key(header)));
    }

    static List<String> wireNames() {
        return ALL.stream().map(LeadColumn::wireName).toList();
    }

    private static String key(String header) {
        return header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
