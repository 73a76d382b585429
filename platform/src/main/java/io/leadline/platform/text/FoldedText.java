package io.leadline.platform.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Text without the differences people overlook when they search: case, accents, ligatures, full-width forms, digits of other
 * scripts, kinds of apostrophes and hyphens, and characters nobody sees. {@code Łukasz}, {@code ŁUKASZ} and {@code lukasz} are the
 * same; so are {@code Straße} and {@code STRASSE}.
 */
public final class FoldedText {
    private static final char APOSTROPHE = '\'';
    private static final char HYPHEN = '-';
    private static final String APOSTROPHES =
            "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u055A\u05F3\u2018\u2019\u201A\u201B\u2032"
                    + "\u2035\uA78B\uA78C\uFF07";

    /** Letters that have no decomposition, as they are usually typed on a keyboard without them. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry(0xDF, "ss"),
            Map.entry(0xE6, "ae"),
            Map.entry(0xF0, "d"),
            Map.entry(0xF8, "o"),
            Map.entry(0xFE, "th"),
            Map.entry(0x111, "d"),
            Map.entry(0x127, "h"),
            Map.entry(0x131, "i"),
            Map.entry(0x138, "k"),
            Map.entry(0x142, "l"),
            Map.entry(0x14B, "n"),
            Map.entry(0x153, "oe"),
            Map.entry(0x167, "t"),
            Map.entry(0x180, "b"),
            Map.entry(0x192, "f"),
            Map.entry(0x19A, "l"),
            Map.entry(0x1B6, "z"),
            Map.entry(0x237, "j"),
            Map.entry(0x23C, "c"),
            Map.entry(0x247, "e"),
            Map.entry(0x249, "j"),
            Map.entry(0x3C2, "\u03C3"),
            Map.entry(0x24D, "r"),
            Map.entry(0x24F, "y"),
            Map.entry(0x253, "b"),
            Map.entry(0x257, "d"),
            Map.entry(0x259, "e"),
            Map.entry(0x268, "i"),
            Map.entry(0x289, "u"),
            // Arabic and Persian: ta marbuta and alef maksura, Persian kaf and ya, and the bar that only stretches a
            // word.
            Map.entry(0x629, "\u0647"),
            Map.entry(0x640, ""),
            Map.entry(0x649, "\u064A"),
            Map.entry(0x671, "\u0627"),
            Map.entry(0x6A9, "\u0643"),
            Map.entry(0x6CC, "\u064A"),
            Map.entry(0x491, "\u0433"));

    /** How the German and Nordic languages write these letters where they lack them. */
    private static final Map<Character, String> TRANSCRIPTIONS =
            Map.of('\u00E4', "ae", '\u00F6', "oe", '\u00FC', "ue", '\u00F8', "oe", '\u00E5', "aa");

    /** Scripts whose names are written or typed without spaces between the parts. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int VOICED_SOUND = 0x3099;
    private static final int SEMI_VOICED_SOUND = 0x309A;

    private FoldedText() {}

    /** The folded text; apostrophes, hyphens and other punctuation are still in it, each kind as its plain character. */
    public static String of(String text) {
        return isAscii(text) ? plain(text) : folded(text);
    }

    /** The words of the text, folded; everything that is no letter, digit, sign or underscore separates them. */
    public static List<String> words(String text) {
        String folded = of(text);
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            boolean word = isOfWord(folded.codePointAt(i));
            if (word && begin < 0) {
                begin = i;
            } else if (!word && begin >= 0) {
                words.add(folded.substring(begin, i));
                begin = -1;
            }
        }
        if (begin >= 0) {
            words.add(folded.substring(begin));
        }
        return words;
    }

    /** The text with ä as ae, ö and ø as oe, ü as ue and å as aa; the same text where it has none of them. */
    public static String transcribed(String text) {
        if (isAscii(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder result = new StringBuilder(composed.length() + 2);
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            String transcription = TRANSCRIPTIONS.get(letter);
            if (transcription == null) {
                result.append(letter);
            } else {
                result.append(transcription);
            }
        }
        return result.length() == composed.length() ? text : result.toString();
    }

    /** Whether the word has characters of a script that puts no spaces between words, so that any of them may begin one. */
    public static boolean isUnspaced(String word) {
        return !isAscii(word) && word.codePoints().anyMatch(point -> UNSPACED.contains(UnicodeScript.of(point)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('`', APOSTROPHE);
    }

    private static String folded(String text) {
        StringBuilder marked = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(marked, point));
        String compatible = Normalizer.normalize(marked, Normalizer.Form.NFKC);
        String lower = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> !isOverlooked(point))
                .forEach(point -> append(bare, point));
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder text, int point) {
        int type = Character.getType(point);
        if (APOSTROPHES.indexOf(point) >= 0) {
            text.append(APOSTROPHE);
        } else if (type == Character.DASH_PUNCTUATION || point == 0x2212) {
            text.append(HYPHEN);
        } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
            text.append(Character.digit(point, 10));
        } else if (LETTERS.containsKey(point)) {
            text.append(LETTERS.get(point));
        } else {
            text.appendCodePoint(point);
        }
    }

    /** Accents and other marks on letters, and characters without a width; not the vowels of Indic scripts or the sounds of kana. */
    private static boolean isOverlooked(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK -> isAccent(point);
            default -> false;
        };
    }

    private static boolean isAccent(int point) {
        return switch (UnicodeScript.of(point)) {
            case INHERITED -> point != VOICED_SOUND && point != SEMI_VOICED_SOUND;
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, SYRIAC -> true;
            default -> false;
        };
    }

    private static boolean isOfWord(int point) {
        return point == '_'
                || Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
