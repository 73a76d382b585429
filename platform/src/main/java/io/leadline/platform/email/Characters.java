package io.leadline.platform.email;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/** Which characters an address may hold at all, and how equal ones become the same. */
final class Characters {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** A visible-looking symbol without ink: the only one that no property tells. */
    private static final int BRAILLE_BLANK = 0x2800;

    private Characters() {}

    static String compose(String text) {
        return NFKC.normalize(text);
    }

    /** Without the white space around it, also such as {@link String#strip} leaves: no-break spaces. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Two addresses that look the same must not differ in what nobody sees. */
    static void requireVisible(String text) {
        text.codePoints().filter(Characters::isUnseen).findFirst().ifPresent(unseen -> {
            throw new InvalidEmailException(
                    "The address contains an invisible or unassigned character (U+%04X); remove it.".formatted(unseen));
        });
    }

    private static boolean isUnseen(int character) {
        return character == BRAILLE_BLANK
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || switch (UCharacter.getType(character)) {
                    case UCharacterCategory.CONTROL,
                            UCharacterCategory.FORMAT,
                            UCharacterCategory.SURROGATE,
                            UCharacterCategory.PRIVATE_USE,
                            UCharacterCategory.UNASSIGNED,
                            UCharacterCategory.SPACE_SEPARATOR,
                            UCharacterCategory.LINE_SEPARATOR,
                            UCharacterCategory.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
