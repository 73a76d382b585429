package io.leadline.leads.internal.importing.columns;

import io.leadline.leads.internal.record.CellContext;
import io.leadline.leads.internal.record.Countries;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Recognises what a column holds by its values where its header alone does not say: nearly all of them are email addresses, phone
 * numbers, countries or dates. Numbers and short codes have other meanings more often than not, so that for them the header has to
 * agree with one of its words.
 */
final class ColumnValues {
    /** So large a share of the values has to fit. */
    private static final double NEARLY_ALL = 0.8;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s.,;<>\"]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("[+\uff0b]?[\\p{Nd}()\\[\\]\\s./-]{6,30}(?:(?i)\\s*(?:x|ext\\.?)\\s*\\p{Nd}+)?");
    private static final Pattern DIALLED = Pattern.compile("(?:[+\uff0b(]|0).*");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Set<String> PHONE_WORDS = Set.of(
            "phone",
            "phones",
            "telephone",
            "tel",
            "mobile",
            "mob",
            "cell",
            "cellphone",
            "whatsapp",
            "telefon",
            "handy",
            "mobil",
            "telefono",
            "teléfono",
            "celular",
            "movil",
            "móvil",
            "téléphone",
            "portable",
            "telefone",
            "telefoon",
            "rufnummer",
            "call",
            "dial");
    private static final Set<String> NO_PHONE_WORDS = Set.of(
            "id",
            "no",
            "nr",
            "number",
            "nummer",
            "fax",
            "iban",
            "vat",
            "tax",
            "zip",
            "plz",
            "postcode",
            "postal",
            "order",
            "invoice",
            "customer",
            "account",
            "date",
            "datum",
            "sku",
            "ref",
            "reference",
            "ip",
            "code",
            "amount",
            "price");
    private static final Set<String> COUNTRY_WORDS = Set.of(
            "country",
            "countries",
            "land",
            "pays",
            "pais",
            "país",
            "paese",
            "nation",
            "ctry",
            "kraj",
            "market",
            "code");
    private static final Set<String> NO_COUNTRY_WORDS = Set.of(
            "state",
            "province",
            "region",
            "language",
            "lang",
            "locale",
            "currency",
            "sprache",
            "status",
            "nationality");
    private static final Set<String> FOLLOW_UP_WORDS =
            Set.of("follow", "followup", "callback", "reminder", "due", "wiedervorlage", "recall", "next");

    private final CellContext context;

    ColumnValues(CellContext context) {
        this.context = context;
    }

    /** The field that the values of a column fill; empty for most columns. */
    Optional<LeadField> field(String header, List<String> values) {
        List<String> words = Arrays.stream(WORDS.split(header, -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (nearlyAll(values, value -> EMAIL.matcher(value).matches())) {
            return Optional.of(LeadField.EMAIL);
        }
        if (isPhone(words, values)) {
            return Optional.of(LeadField.PHONE);
        }
        if (isCountry(words, values)) {
            return Optional.of(LeadField.COUNTRY);
        }
        return any(words, FOLLOW_UP_WORDS) && nearlyAll(values, this::isTime)
                ? Optional.of(LeadField.NEXT_FOLLOW_UP_AT)
                : Optional.empty();
    }

    private boolean isPhone(List<String> words, List<String> values) {
        boolean numbers =
                nearlyAll(values, value -> PHONE.matcher(value).matches() && !isTime(value) && digits(value) >= 6);
        if (!numbers || any(words, Set.of("fax"))) {
            return false;
        }
        boolean dialled = nearlyAll(values, value -> DIALLED.matcher(value).matches() && digits(value) >= 8);
        return any(words, PHONE_WORDS) || (dialled && !any(words, NO_PHONE_WORDS));
    }

    private static boolean isCountry(List<String> words, List<String> values) {
        if (any(words, NO_COUNTRY_WORDS)
                || !nearlyAll(values, value -> Countries.codeOf(value).isPresent())) {
            return false;
        }
        return any(words, COUNTRY_WORDS) || nearlyAll(values, value -> value.length() > 3);
    }

    private boolean isTime(String value) {
        return LeadField.NEXT_FOLLOW_UP_AT.parse(value, context, LeadFields.builder());
    }

    private static long digits(String value) {
        return value.codePoints().filter(Character::isDigit).count();
    }

    private static boolean any(List<String> words, Set<String> known) {
        return words.stream().anyMatch(known::contains);
    }

    private static boolean nearlyAll(List<String> values, Predicate<String> test) {
        long fitting = values.stream().filter(test).count();
        return fitting > 0 && fitting >= values.size() * NEARLY_ALL;
    }
}
