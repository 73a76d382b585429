package io.leadline.scoring.function;

import java.util.Locale;

/** What is wrong with a member of a scoring model. The wire names are stable. */
public enum ViolationCode {
    /** The member is missing or null. */
    REQUIRED,
    /** A number or text is outside its limits. */
    OUT_OF_RANGE,
    TOO_MANY_DECIMALS,
    /** The weights do not sum to 1. */
    WEIGHTS_SUM,
    /** A threshold is not below the one before it. */
    NOT_DESCENDING,
    /** A step is not above the one before it. */
    NOT_ASCENDING,
    TOO_MANY_ENTRIES,
    BLANK,
    TOO_LONG,
    /** Two source names are one name in two spellings. */
    DUPLICATE_KEY,
    /** No such status, priority or activity. */
    UNKNOWN_KEY;

    /** The code in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
