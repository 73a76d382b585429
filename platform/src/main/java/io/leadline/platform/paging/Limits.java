package io.leadline.platform.paging;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** How many rows a page may have. */
public final class Limits {
    private Limits() {}

    /** The limit of an ordinary list: 50 unless told, at most 500. */
    public static int of(@Nullable Integer given) {
        return of(given, 50, 500);
    }

    /**
     * A list limit with bounds of its own.
     *
     * @throws DomainException 400 {@code invalid_parameter} when the limit is below 1 or above the maximum
     */
    public static int of(@Nullable Integer given, int defaultLimit, int maximum) {
        if (given == null) {
            return defaultLimit;
        }
        if (given < 1 || given > maximum) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "limit must be between 1 and " + maximum + ".");
        }
        return given;
    }
}
