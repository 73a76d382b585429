package io.leadline.leads.internal.importing.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which encoding a text has that is not UTF-8. Other scripts are left to ICU, which knows their languages. In Latin text ICU is
 * easily wrong, since a table of names has few letters beside ASCII and no sentences: there the encoding wins under which the
 * fewest characters stand where no writer puts them, such as {@code Pawe³} or {@code RenŽ}.
 */
final class LegacyEncoding {
    private static final List<TextEncoding> LATIN = List.of(
            TextEncoding.WINDOWS_1252,
            TextEncoding.ISO_8859_15,
            TextEncoding.WINDOWS_1250,
            TextEncoding.ISO_8859_2,
            TextEncoding.MACINTOSH,
            TextEncoding.IBM850);
    private static final Set<TextEncoding> CENTRAL_EUROPEAN =
            EnumSet.of(TextEncoding.WINDOWS_1250, TextEncoding.ISO_8859_2);
    private static final Set<TextEncoding> SEVERAL_BYTES = EnumSet.of(
            TextEncoding.SHIFT_JIS, TextEncoding.EUC_JP, TextEncoding.GB18030, TextEncoding.BIG5, TextEncoding.EUC_KR);

    /** How many letters beside ASCII make a statistic. */
    private static final int ENOUGH = 20;

    private static final int CONFIDENT = 50;
    /** So many of them in a row are no Latin word. */
    private static final int FOREIGN_RUN = 3;

    private static final String WITHIN_WORDS = "\u2019\u00b7\u00ad\u2010\u2011\u2012\u2013\u2014";
    private static final String NEVER_BEHIND_LETTERS =
            "\u00b9\u00b2\u00b3\u00bf\u00bc\u00bd\u00be\u00b8\u00af\u00a7\u00a4\u00b0\u2020\u2021";
    private static final String NEVER_BEFORE_LETTERS = "\u00a3\u00a5\u00a6\u00a7\u00af\u00b9\u00b3\u00bc\u00be";

    private static final int CURRENCY_SIGN = 0xa4;

    private LegacyEncoding() {}

    static TextEncoding of(byte[] sample) {
        int high = 0;
        int inRuns = 0;
        int run = 0;
        for (byte b : sample) {
            run = b < 0 ? run + 1 : 0;
            high += b < 0 ? 1 : 0;
            inRuns += run == FOREIGN_RUN ? FOREIGN_RUN : run > FOREIGN_RUN ? 1 : 0;
        }
        Optional<TextEncoding> known = known(sample, inRuns * 2 > high, high);
        if (known.isPresent()) {
            return known.get();
        }
        return LATIN.stream()
                .min(Comparator.comparingInt(encoding -> oddities(new String(sample, encoding.charset()))))
                .orElseThrow();
    }

    /** What ICU says, as far as it can be relied on. */
    private static Optional<TextEncoding> known(byte[] sample, boolean foreign, int high) {
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        for (CharsetMatch match : matches) {
            TextEncoding encoding = TextEncoding.ofName(match.getName()).orElse(null);
            if (encoding == null) {
                continue;
            }
            boolean severalBytes = SEVERAL_BYTES.contains(encoding);
            if (foreign) {
                if (!LATIN.contains(encoding)
                        && (!severalBytes || match.getConfidence() >= CONFIDENT || high < ENOUGH)) {
                    return Optional.of(encoding);
                }
            } else if (high >= ENOUGH && severalBytes && match.getConfidence() >= CONFIDENT) {
                return Optional.of(encoding);
            } else {
                boolean central = high >= ENOUGH && CENTRAL_EUROPEAN.contains(encoding);
                return central ? Optional.of(lessOdd(sample)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static TextEncoding lessOdd(byte[] sample) {
        return CENTRAL_EUROPEAN.stream()
                .min(Comparator.comparingInt(encoding -> oddities(new String(sample, encoding.charset()))))
                .orElseThrow();
    }

    private static int oddities(String text) {
        int odd = 0;
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] >= 0x80) {
                int before = i > 0 ? characters[i - 1] : ' ';
                int after = i + 1 < characters.length ? characters[i + 1] : ' ';
                odd += oddity(before, characters[i], after);
            }
        }
        return odd;
    }

    private static int oddity(int before, int character, int after) {
        if (character == 0xfffd || Character.isISOControl(character)) {
            return FOREIGN_RUN;
        }
        boolean behind = Character.isLetter(before);
        boolean ahead = Character.isLetter(after);
        if (Character.isLetter(character)) {
            boolean capitalWithin = Character.isLowerCase(before) || (behind && Character.isLowerCase(after));
            return Character.isUpperCase(character) && capitalWithin ? 1 : 0;
        }
        boolean placeholder = character == CURRENCY_SIGN;
        boolean within = behind && ahead && WITHIN_WORDS.indexOf(character) < 0;
        boolean atEnd = behind && NEVER_BEHIND_LETTERS.indexOf(character) >= 0;
        boolean atStart = ahead && NEVER_BEFORE_LETTERS.indexOf(character) >= 0;
        return placeholder || within || atEnd || atStart ? 1 : 0;
    }
}
