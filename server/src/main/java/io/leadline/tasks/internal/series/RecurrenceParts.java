package io.leadline.tasks.internal.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The recurrence rules a task may have: a part of RFC 5545, read here in full so that a rule is either understood or refused
 * with what is wrong about it.
 */
final class RecurrenceParts {
    private static final Pattern FREQUENCY = Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY");
    private static final Pattern WEEKDAY = Pattern.compile("MO|TU|WE|TH|FR|SA|SU");
    private static final Pattern DAY = Pattern.compile("([+-]?[1-9][0-9]?)?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,4}");
    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    private static final int MOST_WEEKS = 53;
    private static final int MOST_WEEKS_OF_MONTH = 5;

    private final Map<String, String> parts;

    private RecurrenceParts(Map<String, String> parts) {
        this.parts = parts;
    }

    /** What is wrong with the rule, as a sentence; empty for a rule a task may have. */
    static Optional<String> problem(String rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                return Optional.of(
                        "Write the parts as NAME=VALUE with a semicolon between them, such as FREQ=WEEKLY;BYDAY=MO.");
            }
            if (parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                return Optional.of(part.substring(0, equals) + " is there twice.");
            }
        }
        return new RecurrenceParts(parts).problem();
    }

    private Optional<String> problem() {
        if (!parts.containsKey("FREQ")) {
            return Optional.of("FREQ is missing: DAILY, WEEKLY, MONTHLY or YEARLY.");
        }
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            return Optional.of("A rule has COUNT or UNTIL, not both.");
        }
        return parts.entrySet().stream()
                .map(part -> problem(part.getKey(), part.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> problem(String name, String value) {
        return switch (name) {
            case "FREQ" -> unless(FREQUENCY.matcher(value).matches(), "FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY.");
            case "INTERVAL" -> unless(isNumber(value, n -> n >= 1 && n <= 999), "INTERVAL must be 1 to 999.");
            case "COUNT" -> unless(isNumber(value, n -> n >= 1 && n <= 9999), "COUNT must be 1 to 9999.");
            case "UNTIL" -> unless(isDate(value), "UNTIL must be a day such as 20271231.");
            case "WKST" -> unless(WEEKDAY.matcher(value).matches(), "WKST must be MO, TU, WE, TH, FR, SA or SU.");
            case "BYDAY" -> days(value);
            case "BYMONTH" -> unless(areNumbers(value, n -> n >= 1 && n <= 12), "BYMONTH must be months from 1 to 12.");
            case "BYMONTHDAY" -> daysOfMonth(value);
            case "BYSETPOS" -> positions(value);
            default -> Optional.of(shown(name) + " is no part that is supported here.");
        };
    }

    private Optional<String> days(String value) {
        for (String day : value.split(",", -1)) {
            var matcher = DAY.matcher(day);
            if (!matcher.matches()) {
                return Optional.of("BYDAY must be weekdays such as MO,TH, or -1FR for the last Friday.");
            }
            String which = matcher.group(1);
            if (which != null && Math.abs(Integer.parseInt(which)) > mostOfADay()) {
                return Optional.of("BYDAY takes a number only with FREQ=MONTHLY, 1 to 5, or FREQ=YEARLY, 1 to 53.");
            }
        }
        return Optional.empty();
    }

    /** How often a weekday comes in what the rule repeats by; 0 where it cannot be counted. */
    private int mostOfADay() {
        if (isEvery("MONTHLY") || (isEvery("YEARLY") && parts.containsKey("BYMONTH"))) {
            return MOST_WEEKS_OF_MONTH;
        }
        return isEvery("YEARLY") ? MOST_WEEKS : 0;
    }

    private Optional<String> daysOfMonth(String value) {
        if (isEvery("WEEKLY")) {
            return Optional.of("BYMONTHDAY does not go with FREQ=WEEKLY.");
        }
        return unless(
                areNumbers(value, n -> n != 0 && Math.abs(n) <= 31),
                "BYMONTHDAY must be days from 1 to 31 or -31 to -1.");
    }

    private Optional<String> positions(String value) {
        if (!parts.containsKey("BYDAY") && !parts.containsKey("BYMONTHDAY") && !parts.containsKey("BYMONTH")) {
            return Optional.of("BYSETPOS needs BYDAY, BYMONTHDAY or BYMONTH to choose from.");
        }
        return unless(
                areNumbers(value, n -> n != 0 && Math.abs(n) <= 366),
                "BYSETPOS must be positions from 1 to 366 or -366 to -1.");
    }

    private boolean isEvery(String frequency) {
        return frequency.equals(parts.get("FREQ"));
    }

    private static boolean areNumbers(String list, IntPredicate allowed) {
        for (String number : list.split(",", -1)) {
            if (!isNumber(number, allowed)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, IntPredicate allowed) {
        return NUMBER.matcher(text).matches() && allowed.test(Integer.parseInt(text));
    }

    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static Optional<String> unless(boolean good, String sentence) {
        return good ? Optional.empty() : Optional.of(sentence);
    }

    /** A part of the request must not fill the answer. */
    private static String shown(String name) {
        return name.length() <= 20 ? name : name.substring(0, 20) + "…";
    }
}
