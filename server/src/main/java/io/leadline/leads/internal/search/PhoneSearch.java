package io.leadline.leads.internal.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is typed of a phone number, as prefixes of {@link PhoneTerms}: dialled from abroad or from the region, or just its end. */
final class PhoneSearch {
    /** Fewer digits end too many numbers. */
    private static final int SHORTEST_ENDING = 4;

    private static final int SHORTEST_NUMBER = 7;
    private static final String NATIONAL_ZERO = "(0)";
    private static final Pattern EXTENSION =
            Pattern.compile("(?iu)(\\p{Nd}[\\p{Nd}\\p{Z}()./\\p{Pd}]{5,}\\p{Nd})[\\p{Z},;]*"
                    + "(?:;ext=|extension|extn|ext\\.?|x|#|\u0434\u043E\u0431\\.?|dw\\.?|durchwahl)"
                    + "[\\p{Z}:.]*\\p{Nd}{1,7}[\\p{Z}]*$");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneSearch() {}

    /** The text without an extension that follows a number at its end. */
    static String withoutExtension(String text) {
        return EXTENSION.matcher(text).replaceFirst("$1");
    }

    /** None where it has too few digits to be told from other words. */
    static Set<String> prefixes(String number, String region) {
        boolean international = number.startsWith("+") || number.startsWith("(+");
        boolean dialledAbroad = !international && number.startsWith("00");
        String typed = international || dialledAbroad ? number.replace(NATIONAL_ZERO, "") : number;
        String digits = PhoneTerms.digits(typed);
        String significant = digits.replaceFirst("^0+", "");
        Set<String> prefixes = new LinkedHashSet<>();
        if (significant.isEmpty() || (!international && digits.length() < SHORTEST_ENDING)) {
            return prefixes;
        }
        valid(typed, region).map(PhoneTerms::dialled).ifPresent(prefixes::add);
        if (international || dialledAbroad) {
            prefixes.add(PhoneTerms.dialled(significant));
        } else {
            prefixes.add(PhoneTerms.dialled(digits));
            prefixes.add(PhoneTerms.dialled(NUMBERS.getCountryCodeForRegion(region) + significant));
        }
        addEndings(digits, significant, prefixes);
        return prefixes;
    }

    private static void addEndings(String digits, String significant, Set<String> prefixes) {
        if (digits.length() >= SHORTEST_ENDING) {
            prefixes.add(PhoneTerms.backwards(digits));
        }
        if (significant.length() >= SHORTEST_ENDING) {
            prefixes.add(PhoneTerms.backwards(significant));
        }
    }

    /** A number that is written with letters, such as 1-800-FLOWERS. */
    static Set<String> ofLetters(String token, String region) {
        return NUMBERS.isAlphaNumber(token)
                ? prefixes(PhoneNumberUtil.convertAlphaCharactersInNumber(token), region)
                : Set.of();
    }

    private static Optional<String> valid(String text, String region) {
        if (text.length() < SHORTEST_NUMBER) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164).substring(1))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
