package io.leadline.platform.email;

import java.util.Locale;

/** The part before the {@code @}: words of letters, digits and some signs with single dots between them (RFC 5322, 6531). */
final class LocalPart {
    private static final String SIGNS = "!#$%&'*+/=?^_`{|}~-.";

    private LocalPart() {}

    /** @param composed in form NFKC */
    static String normal(String composed) {
        String normal = lowerCase(composed);
        Characters.requireVisible(normal);
        if (normal.startsWith(".") || normal.endsWith(".") || normal.contains("..")) {
            throw new InvalidEmailException("Dots before the @ must stand between other characters, one at a time.");
        }
        normal.codePoints()
                .filter(character -> !isAllowed(character))
                .findFirst()
                .ifPresent(character -> {
                    throw new InvalidEmailException("The part before the @ contains a character that is not allowed: "
                            + Character.toString(character));
                });
        return normal;
    }

    /** Lower case can undo the form NFKC, and that can bring new upper case; they settle after at most a few rounds. */
    private static String lowerCase(String composed) {
        String before = composed;
        String after = Characters.compose(before.toLowerCase(Locale.ROOT));
        while (!after.equals(before)) {
            before = after;
            after = Characters.compose(before.toLowerCase(Locale.ROOT));
        }
        return after;
    }

    private static boolean isAllowed(int character) {
        return character > 0x7f
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || SIGNS.indexOf(character) >= 0;
    }
}
