package io.leadline.leads.internal.listing;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which order leads are listed; ties go by id in the same direction. */
public enum LeadSort {
    BEST_FIRST("-score", true),
    WORST_FIRST("score", false),
    NEWEST_FIRST("-created_at", true),
    OLDEST_FIRST("created_at", false),
    LAST_NAME("last_name", false);

    private final String parameter;
    private final boolean descending;

    LeadSort(String parameter, boolean descending) {
        this.parameter = parameter;
        this.descending = descending;
    }

    boolean descending() {
        return descending;
    }

    String parameter() {
        return parameter;
    }

    boolean byScore() {
        return this == BEST_FIRST || this == WORST_FIRST;
    }

    /** @throws DomainException 400 {@code invalid_parameter} for an unknown order */
    public static LeadSort of(@Nullable String parameter) {
        if (parameter == null) {
            return NEWEST_FIRST;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        ProblemType.INVALID_PARAMETER,
                        "sort is one of "
                                + Arrays.stream(values())
                                        .map(LeadSort::parameter)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
