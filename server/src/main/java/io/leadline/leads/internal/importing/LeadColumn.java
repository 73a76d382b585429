package io.leadline.leads.internal.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a column of a file can fill, and the headers that say so. Headers are compared by their letters and digits alone, in
 * lower case. Words with other meanings are left out on purpose: {@code contact} is a channel in some files, {@code state} a
 * place.
 */
enum LeadColumn {
    FIRST_NAME("first name, given name, forename, fname, vorname"),
    LAST_NAME("last name, surname, family name, lname, nachname"),
    /** Both names in one cell: {@code Ada Lovelace} or {@code Lovelace, Ada}; one word alone is the first name. */
    NAME("name, full name, lead name, contact name"),
    EMAIL("email, e-mail, mail, email address, mail address, email id"),
    PHONE("phone, phone number, telephone, telephone number, tel, mobile,"
            + " mobile phone, mobile number, cell phone, telefon, handy"),
    /** The number in the words of its source, as the export has it; goes before {@link #PHONE}. */
    PHONE_GIVEN("phone given"),
    COMPANY("company, company name, organisation, organization, account, account name, firma"),
    SOURCE("source, lead source, utm source"),
    STATUS("status, lead status"),
    PRIORITY("priority"),
    ASSIGNED_AGENT_ID("assigned agent id"),
    COUNTRY("country, country code"),
    NOTES("notes, note, comment, comments"),
    NEXT_FOLLOW_UP_AT("next follow up at, next follow up"),
    /** A JSON object, as the export has it. */
    ATTRIBUTES("attributes");

    private static final Map<String, LeadColumn> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LeadColumn::wireName, Function.identity()));
    private static final Map<String, LeadColumn> BY_SYNONYM = Arrays.stream(values())
            .flatMap(column -> column.keys().map(key -> Map.entry(key, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String synonyms;

    LeadColumn(String synonyms) {
        this.synonyms = synonyms;
    }

    private Stream<String> keys() {
        return Arrays.stream(synonyms.split(", ?", -1)).map(LeadColumn::key).distinct();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LeadColumn> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }

    static Optional<LeadColumn> ofHeader(String header) {
        return Optional.ofNullable(BY_SYNONYM.get(key(header)));
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(LeadColumn::wireName).toList();
    }

    private static String key(String header) {
        return header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
