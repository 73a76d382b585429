package io.leadline.leads.internal.importing.matching;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file meet the leads that are there.
 *
 * @param by null where every row is a new lead
 */
public record MatchRules(@Nullable MatchBy by, OnMatch onMatch, LeadDefaults defaults) {
    public static final MatchRules NONE = new MatchRules(null, OnMatch.CREATE, LeadDefaults.NONE);

    public MatchRules {
        defaults = Objects.requireNonNullElse(defaults, LeadDefaults.NONE);
    }

    /** What rows are compared by; null where each is a new lead anyway. */
    @Nullable MatchBy compared() {
        return onMatch == OnMatch.CREATE ? null : by;
    }
}
