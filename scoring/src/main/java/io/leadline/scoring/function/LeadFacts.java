package io.leadline.scoring.function;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that counts about a lead when it is scored. Instants count to the microsecond.
 *
 * @param source where the lead came from, in any spelling; null if unknown
 * @param hasEmail whether an email address is known
 * @param hasPhone whether a phone number is known
 * @param status where the lead stands
 * @param priority how much a person insists on it
 * @param createdAt when it came in; an instant in the future counts as age 0
 * @param nextFollowUpAt when somebody promised to come back to it; null if nobody did
 * @param engagement its activities as a running pair; null if it has none
 * @param predictedConversionProbability calibrated probability (0 to 1) that it converts; null if the tenant has no
 *     active prediction model
 */
public record LeadFacts(
        @Nullable String source,
        boolean hasEmail,
        boolean hasPhone,
        LeadStatus status,
        LeadPriority priority,
        Instant createdAt,
        @Nullable Instant nextFollowUpAt,
        @Nullable Engagement engagement,
        @Nullable Double predictedConversionProbability) {

    public LeadFacts {
        if (predictedConversionProbability != null && !isProbability(predictedConversionProbability)) {
            throw new IllegalArgumentException(
                    "A probability is between 0 and 1, not " + predictedConversionProbability);
        }
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }
}
