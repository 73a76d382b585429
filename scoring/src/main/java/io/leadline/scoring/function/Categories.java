package io.leadline.scoring.function;

/** Takes the category from the rounded overall score, so that it agrees with what a person reads. */
final class Categories {
    private final int hot;
    private final int warm;
    private final int cold;

    Categories(ScoringModel.Thresholds thresholds) {
        this.hot = Hundredths.of(thresholds.hot());
        this.warm = Hundredths.of(thresholds.warm());
        this.cold = Hundredths.of(thresholds.cold());
    }

    ScoreCategory of(int overall) {
        if (overall >= hot) {
            return ScoreCategory.HOT;
        }
        if (overall >= warm) {
            return ScoreCategory.WARM;
        }
        return overall >= cold ? ScoreCategory.COLD : ScoreCategory.NURTURE;
    }
}
