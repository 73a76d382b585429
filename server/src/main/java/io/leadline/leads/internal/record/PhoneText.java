package io.leadline.leads.internal.record;

import java.util.List;
import java.util.regex.Pattern;

/** Tells texts that hold digits and yet no phone number, as spreadsheets and databases leave them in phone columns. */
final class PhoneText {
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String TIME = "(?:[T ].*)?";
    private static final List<Pattern> OTHERS = List.of(
            // 4.47911E+11, 4,47911e11
            pattern("[+-]?[0-9]+(?:[.,][0-9]+)?[Ee][+-]?[0-9]+"),
            // 447911123456.0
            pattern("[+-]?[0-9]+\\.[0-9]{1,2}"),
            // =A1+B1, @SUM(A1), #N/A1
            pattern("[=@#].*"),
            // -42, -4930
            pattern("[-\u2212][0-9 ].*"),
            // 1/2
            pattern("[+-]?[0-9]{1,3}/[0-9]{1,3}"),
            // 2026-01-31, 2026/01/31 09:30, 31.01.2026, 01/31/2026, 20260131T0930
            pattern(YEAR + "([-/.])" + MONTH + "\\1" + DAY + TIME),
            pattern(DAY + "([-/.])" + MONTH + "\\1" + YEAR + TIME),
            pattern(MONTH + "([-/.])" + DAY + "\\1" + YEAR + TIME),
            pattern(DAY + "/" + MONTH + "/[0-9]{2}" + TIME),
            pattern(MONTH + "/" + DAY + "/[0-9]{2}" + TIME),
            pattern("[0-9]{8}T[0-9]{4,6}Z?"),
            // 09:30, 09:30:15
            pattern("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?"),
            // 12-May-24, May 5, 2024
            pattern(".*(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\b.*[0-9].*"),
            pattern("(?i)[0-9]{1,2}[-. /]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\b.*"),
            // 50 %, EUR signs, an address
            pattern(".*[%$\u20ac\u00a3\u00a5@].*"),
            // 0x1F, 3f2a, 5th
            pattern(".*(?i)[0-9][a-wyz]{1,2}(?![a-z]).*"),
            pattern("(?i)0x[0-9a-f]+"));

    private PhoneText() {}

    static boolean isSomethingElse(String text) {
        return OTHERS.stream().anyMatch(other -> other.matcher(text).matches());
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.DOTALL);
    }
}
