package io.leadline.scoring.internal.calculation;

import io.leadline.scoring.function.LeadFacts;
import io.leadline.scoring.function.ScoreCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a calculation starts from: a lead's facts and its score so far.
 *
 * @param leadVersion the lead row's version, so that a batch notices a change behind its back
 * @param facts the facts, with the engagement as kept
 * @param engagementVersion the model version whose points the kept engagement counts; 0 where nothing is kept yet
 * @param score null before the first calculation
 * @param activeVersion the tenant's active model at the moment of reading
 */
public record ScoredLead(
        long leadId,
        long leadVersion,
        LeadFacts facts,
        int engagementVersion,
        @Nullable KeptScore score,
        int activeVersion) {

    /** The parts of a kept score that a calculation compares with; figures in hundredths. */
    public record KeptScore(
            int sourceQuality,
            int engagement,
            int conversionProbability,
            int urgency,
            int overall,
            ScoreCategory category,
            int modelVersion) {}

    public ScoredLead with(LeadFacts other) {
        return new ScoredLead(leadId, leadVersion, other, engagementVersion, score, activeVersion);
    }
}
