package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Models for tests. */
final class Models {
    private Models() {}

    static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** The point tables of the Phase 1 report, written out by hand. */
    static ScoringModel phase1() {
        return new ScoringModel(
                "phase1-report",
                weights("0.25", "0.25", "0.30", "0.20"),
                new ScoringModel.Thresholds(number("80"), number("60"), number("40")),
                new ScoringModel.SourceQuality(
                        Map.of(
                                "direct_website", number("25"),
                                "referral", number("24"),
                                "google_ads", number("22"),
                                "linkedin_ads", number("21"),
                                "facebook_ads", number("20"),
                                "event", number("19"),
                                "instagram_ads", number("18"),
                                "email_campaign", number("17"),
                                "cold_call", number("15"),
                                "other", number("10")),
                        number("10")),
                new ScoringModel.EngagementPoints(
                        new ScoringModel.Completeness(number("12.5"), number("12.5")),
                        Map.of(),
                        number("14"),
                        number("25")),
                new ScoringModel.ConversionProbability(
                        Map.of(
                                "new", number("5"),
                                "contacted", number("15"),
                                "qualified", number("25"),
                                "converted", number("30"),
                                "lost", number("5")),
                        Map.of("high", number("5"), "medium", number("2"), "low", number("0")),
                        number("30"),
                        false),
                new ScoringModel.Urgency(
                        List.of(step("1", "20"), step("3", "16"), step("7", "12"), step("14", "8"), step("30", "5")),
                        number("2"),
                        null,
                        null));
    }

    static ScoringModel.Weights weights(String source, String engagement, String conversion, String urgency) {
        return new ScoringModel.Weights(number(source), number(engagement), number(conversion), number(urgency));
    }

    static ScoringModel.AgeStep step(String maxAgeDays, String points) {
        return new ScoringModel.AgeStep(number(maxAgeDays), number(points));
    }

    static ScoringModel.FollowUpRule rule(String dueWithinHours, String points) {
        return new ScoringModel.FollowUpRule(number(dueWithinHours), number(points));
    }

    static ScoringModel defaultWith(ScoringModel.Weights weights) {
        ScoringModel model = ScoringModel.defaultModel();
        return new ScoringModel(
                model.name(),
                weights,
                model.thresholds(),
                model.sourceQuality(),
                model.engagement(),
                model.conversionProbability(),
                model.urgency());
    }

    static ScoringModel defaultWith(ScoringModel.SourceQuality sourceQuality) {
        ScoringModel model = ScoringModel.defaultModel();
        return new ScoringModel(
                model.name(),
                model.weights(),
                model.thresholds(),
                sourceQuality,
                model.engagement(),
                model.conversionProbability(),
                model.urgency());
    }

    static ScoringModel defaultWith(ScoringModel.EngagementPoints engagement) {
        ScoringModel model = ScoringModel.defaultModel();
        return new ScoringModel(
                model.name(),
                model.weights(),
                model.thresholds(),
                model.sourceQuality(),
                engagement,
                model.conversionProbability(),
                model.urgency());
    }

    static ScoringModel defaultWith(ScoringModel.ConversionProbability conversion) {
        ScoringModel model = ScoringModel.defaultModel();
        return new ScoringModel(
                model.name(),
                model.weights(),
                model.thresholds(),
                model.sourceQuality(),
                model.engagement(),
                conversion,
                model.urgency());
    }

    static ScoringModel defaultWith(ScoringModel.Urgency urgency) {
        ScoringModel model = ScoringModel.defaultModel();
        return new ScoringModel(
                model.name(),
                model.weights(),
                model.thresholds(),
                model.sourceQuality(),
                model.engagement(),
                model.conversionProbability(),
                urgency);
    }
}
