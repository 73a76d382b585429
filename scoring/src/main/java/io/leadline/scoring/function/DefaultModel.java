package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The model of a tenant that never made its own. Source: the scoring specification, {@code docs/scoring.md}. */
final class DefaultModel {
    static final ScoringModel MODEL = new ScoringModel(
            "default",
            new ScoringModel.Weights(share("0.25"), share("0.25"), share("0.30"), share("0.20")),
            new ScoringModel.Thresholds(points(80), points(60), points(40)),
            sourceQuality(),
            engagement(),
            conversionProbability(),
            urgency());

    private DefaultModel() {}

    private static ScoringModel.SourceQuality sourceQuality() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put("website", points(100));
        points.put("direct_website", points(100));
        points.put("referral", points(96));
        points.put("google_ads", points(88));
        points.put("linkedin_ads", points(84));
        points.put("facebook_ads", points(80));
        points.put("event", points(76));
        points.put("instagram_ads", points(72));
        points.put("email_campaign", points(68));
        points.put("email", points(68));
        points.put("cold_call", points(60));
        return new ScoringModel.SourceQuality(points, points(40));
    }

    private static ScoringModel.EngagementPoints engagement() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put("meeting", points(40));
        points.put("call_connected", points(25));
        points.put("email_replied", points(20));
        points.put("form_submitted", points(15));
        points.put("email_opened", points(5));
        points.put("website_visit", points(5));
        points.put("call_not_answered", points(1));
        points.put("note", points(0));
        points.put("status_change", points(0));
        points.put("assignment", points(0));
        ScoringModel.Completeness completeness = new ScoringModel.Completeness(points(10), points(10));
        return new ScoringModel.EngagementPoints(completeness, points, BigDecimal.valueOf(14), points(100));
    }

    private static ScoringModel.ConversionProbability conversionProbability() {
        Map<String, BigDecimal> status = new LinkedHashMap<>();
        status.put("new", points(20));
        status.put("contacted", points(45));
        status.put("qualified", points(75));
        status.put("converted", points(100));
        status.put("lost", points(0));
        Map<String, BigDecimal> priorityBonus = new LinkedHashMap<>();
        priorityBonus.put("high", points(15));
        priorityBonus.put("medium", points(5));
        priorityBonus.put("low", points(0));
        return new ScoringModel.ConversionProbability(status, priorityBonus, points(100), true);
    }

    private static ScoringModel.Urgency urgency() {
        List<ScoringModel.AgeStep> steps = List.of(step(1, 100), step(3, 80), step(7, 60), step(14, 40), step(30, 25));
        List<ScoringModel.FollowUpRule> followUp = List.of(
                new ScoringModel.FollowUpRule(BigDecimal.valueOf(24), points(100)),
                new ScoringModel.FollowUpRule(BigDecimal.valueOf(72), points(80)));
        return new ScoringModel.Urgency(steps, points(10), followUp, points(0));
    }

    private static ScoringModel.AgeStep step(int maxAgeDays, int points) {
        return new ScoringModel.AgeStep(BigDecimal.valueOf(maxAgeDays), points(points));
    }

    private static BigDecimal points(int points) {
        return BigDecimal.valueOf(points);
    }

    private static BigDecimal share(String weight) {
        return new BigDecimal(weight);
    }
}
