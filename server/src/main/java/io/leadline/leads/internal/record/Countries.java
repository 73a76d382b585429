package io.leadline.leads.internal.record;

import io.leadline.platform.web.Texts;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/**
 * Countries as people write them: by ISO 3166 code of two or three letters, by their names in all languages Java knows, and by the
 * usual short forms, whatever dots, accents and capitals they are written with. A word that means different countries in
 * different languages means none.
 */
public final class Countries {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Words the locale data does not have: code, then its words. */
    private static final String[] SHORT_FORMS = {
        "GB: uk, great britain, britain, england, scotland, wales, northern ireland, united kingdom of great britain and northern ireland",
        "US: usa, united states of america, america, u.s. of a., vereinigte staaten von amerika, estados unidos de america",
        "DE: brd, federal republic of germany, bundesrepublik deutschland",
        "NL: holland, the netherlands",
        "GR: el, hellas",
        "CZ: czech republic",
        "AE: uae, emirates, vae",
        "SA: ksa, kingdom of saudi arabia",
        "KR: republic of korea, korea republic of, rok, korea south",
        "KP: dprk, democratic peoples republic of korea, korea north",
        "CN: prc, peoples republic of china",
        "TW: chinese taipei",
        "HK: hong kong, hongkong",
        "MO: macau, macao",
        "RU: russian federation",
        "TR: turkey, republic of turkey",
        "IR: islamic republic of iran, persia",
        "SY: syrian arab republic",
        "VN: viet nam",
        "LA: lao peoples democratic republic",
        "MM: burma",
        "SZ: swaziland",
        "MK: macedonia",
        "CV: cape verde",
        "TL: east timor",
        "CI: ivory coast",
        "CD: drc, democratic republic of the congo, congo kinshasa",
        "CG: republic of the congo, congo brazzaville",
        "ZA: rsa, republic of south africa",
        "IE: eire, republic of ireland",
        "VA: vatican, holy see",
        "PS: palestine",
        "BA: bosnia",
        "MD: republic of moldova",
        "TZ: united republic of tanzania",
        "VE: bolivarian republic of venezuela",
        "BO: plurinational state of bolivia",
        "BN: brunei darussalam",
        "FM: micronesia",
        "VI: us virgin islands",
        "CH: confoederatio helvetica",
        "IN: bharat",
        "PH: the philippines",
    };

    private Countries() {}

    /** Made when the first name is asked for: some 50,000 names. */
    private static final class Names {
        private static final Map<String, String> CODES_BY_KEY = collect();

        private static Map<String, String> collect() {
            Map<String, String> names = new HashMap<>();
            Set<String> ambiguous = new HashSet<>();
            Arrays.stream(Locale.getAvailableLocales())
                    .filter(locale -> !locale.getLanguage().isEmpty()
                            && locale.getVariant().isEmpty())
                    .forEach(locale -> CODES.forEach(code -> {
                        String before = names.putIfAbsent(key(name(code, locale)), code);
                        if (before != null && !before.equals(code)) {
                            ambiguous.add(key(name(code, locale)));
                        }
                    }));
            ambiguous.forEach(names::remove);
            CODES.forEach(code -> names.put(key(name(code, Locale.ENGLISH)), code));
            CODES.forEach(code -> alpha3(code).ifPresent(three -> names.put(key(three), code)));
            for (String line : SHORT_FORMS) {
                for (String form : line.substring(4).split(", ", -1)) {
                    names.put(key(form), line.substring(0, 2));
                }
            }
            CODES.forEach(code -> names.put(key(code), code));
            names.remove("");
            return Map.copyOf(names);
        }

        private static String name(String code, Locale language) {
            return Locale.of("", code).getDisplayCountry(language);
        }

        private static Optional<String> alpha3(String code) {
            try {
                return Optional.of(Locale.of("", code).getISO3Country());
            } catch (MissingResourceException none) {
                return Optional.empty();
            }
        }
    }

    static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** The code of the country the text means. */
    public static Optional<String> codeOf(String text) {
        if (isKnown(text)) {
            return Optional.of(text);
        }
        String key = key(Texts.visible(text));
        return Optional.ofNullable(Names.CODES_BY_KEY.get(key))
                .or(() -> key.startsWith("the")
                        ? Optional.ofNullable(Names.CODES_BY_KEY.get(key.substring("the".length())))
                        : Optional.empty());
    }

    /** Letters and digits alone, without accents, in one case; {@code saint} as {@code st}, {@code and} as the sign. */
    private static String key(String text) {
        String plain = Normalizer.normalize(text.replace("&", " and "), Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bsaint\\b", "st");
        StringBuilder key = new StringBuilder();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }
}
