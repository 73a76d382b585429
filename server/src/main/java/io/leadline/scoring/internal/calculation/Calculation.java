package io.leadline.scoring.internal.calculation;

import io.leadline.scoring.function.Reason;
import io.leadline.scoring.function.Score;
import io.leadline.scoring.internal.models.ActiveModel;
import org.jspecify.annotations.Nullable;

/**
 * A lead's new score beside its old one.
 *
 * @param lead the lead with the engagement that shall be kept
 */
public record Calculation(ScoredLead lead, ActiveModel model, Score score) {
    private ScoredLead.@Nullable KeptScore kept() {
        return lead.score();
    }

    /** Whether a component, the overall score or the category moved: then the history gets an entry. */
    public boolean changesScore() {
        ScoredLead.KeptScore kept = kept();
        return kept == null
                || kept.overall() != score.overallHundredths()
                || kept.sourceQuality() != score.sourceQualityHundredths()
                || kept.engagement() != score.engagementHundredths()
                || kept.conversionProbability() != score.conversionProbabilityHundredths()
                || kept.urgency() != score.urgencyHundredths()
                || kept.category() != score.category();
    }

    /** Whether anything has to be written beyond the time of the calculation. */
    public boolean changesRow() {
        ScoredLead.KeptScore kept = kept();
        return kept == null
                || kept.modelVersion() != model.version()
                || lead.engagementVersion() != model.engagementVersion()
                || changesScore();
    }

    public boolean movesCategory() {
        ScoredLead.KeptScore kept = kept();
        return kept != null && kept.category() != score.category();
    }

    /** The sentence that says why. */
    public String reason() {
        return Reason.of(model.scorer(), lead.facts(), score);
    }
}
