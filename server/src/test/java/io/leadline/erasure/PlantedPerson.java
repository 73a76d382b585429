package io.leadline.erasure;

import io.leadline.platform.TenantId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody whose name, address and number nobody else has, nor had in an earlier run that failed half-way.
 *
 * @param first name, with an accent
 * @param last name
 * @param number the last four digits of a telephone number in Berlin
 */
record PlantedPerson(String first, String last, String number) {
    static PlantedPerson in(TenantId tenant) {
        String hex = tenant.value().replace("-", "");
        String letters = hex.substring(0, 10)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new PlantedPerson(
                "Zébulo" + letters,
                "Quixwor" + letters,
                "%04d".formatted(Integer.parseInt(hex.substring(0, 4), 16) % 10_000));
    }

    /** The first name as people without the key for an accent type it. */
    String plainFirst() {
        return first.replace('é', 'e');
    }

    String address() {
        return (plainFirst() + "." + last + "@example.com").toLowerCase(Locale.ROOT);
    }

    /** The text with what is theirs in place of the words in braces; {12} and {34} are the number's last digits. */
    String fill(String text) {
        return text.replace("{first}", first)
                .replace("{plain first}", plainFirst())
                .replace("{last}", last)
                .replace("{LAST}", last.toUpperCase(Locale.ROOT))
                .replace("{address}", address())
                .replace("{ADDRESS}", address().toUpperCase(Locale.ROOT))
                .replace("{12}", number.substring(0, 2))
                .replace("{34}", number.substring(2));
    }

    Traces traces(JdbcClient jdbc, Path folder) {
        return new Traces(jdbc, folder, List.of(first, last, address()), List.of("309018" + number, "9018" + number));
    }
}
