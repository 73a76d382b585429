package io.leadline.scoring.internal.scores;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A score with the lead it is of, as the category list shows it. */
public record CategoryLead(@JsonUnwrapped ScoreView score, Contact lead) {
    /** The lead in short. */
    public record Contact(
            long id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String source,
            String status,
            String priority,
            @Nullable Long assignedAgentId) {}

    static CategoryLead of(ScoreView score, Contact lead) {
        return new CategoryLead(score, lead);
    }
}
