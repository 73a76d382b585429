package io.leadline.scoring.function;

/** The four components of a score, in the order of the weights. */
enum ScoreComponent {
    SOURCE_QUALITY("source quality"),
    ENGAGEMENT("engagement"),
    CONVERSION_PROBABILITY("conversion probability"),
    URGENCY("urgency");

    private final String words;

    ScoreComponent(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    int hundredths(Score score) {
        return switch (this) {
            case SOURCE_QUALITY -> score.sourceQualityHundredths();
            case ENGAGEMENT -> score.engagementHundredths();
            case CONVERSION_PROBABILITY -> score.conversionProbabilityHundredths();
            case URGENCY -> score.urgencyHundredths();
        };
    }
}
