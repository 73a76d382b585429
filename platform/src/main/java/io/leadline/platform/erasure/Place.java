package io.leadline.platform.erasure;

/**
 * A column that holds text or bytes, and what becomes of it when a person is erased.
 *
 * @param reason why that is enough; for whoever asks, and whoever reviews
 */
public record Place(String table, String column, Way way, String reason) {
    /** How what a column tells of a person goes. */
    public enum Way {
        /**
         * Free text, of which only what names the person is cut out. The table has a numeric {@code id} and a {@code tenant_id}.
         */
        CUT,
        /** JSON, of which only what names the person is cut out. Likewise. */
        CUT_JSON,
        /** A copy of what was told of somebody: emptied as a whole where it names the person. Likewise. */
        EMPTIED,
        /** Goes or is emptied in the transaction of the erasure, with what it belongs to. */
        GONE_AT_ONCE,
        /** Goes by itself within the time the reason names. */
        EXPIRES,
        /** Tells nothing of a person who could be erased. */
        NO_PERSON
    }

    /** Whether the column is searched for mentions of the person after the erasure. */
    public boolean isSearched() {
        return way == Way.CUT || way == Way.CUT_JSON || way == Way.EMPTIED;
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
