package io.leadline.scoring.internal.statistics;

import io.leadline.scoring.internal.scores.CategoryLead;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/** The largest move of a lead's score at one time. */
record ScoreMover(
        CategoryLead.Contact lead,
        BigDecimal scoreBefore,
        BigDecimal scoreAfter,
        BigDecimal change,

        @Schema(allowableValues = {"hot", "warm", "cold", "nurture"})
        String categoryBefore,

        @Schema(allowableValues = {"hot", "warm", "cold", "nurture"})
        String categoryAfter,

        Instant at) {}
