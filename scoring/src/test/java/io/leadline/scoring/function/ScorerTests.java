package io.leadline.scoring.function;

import static io.leadline.scoring.function.Leads.NOW;
import static io.leadline.scoring.function.Leads.aLead;
import static io.leadline.scoring.function.Models.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTests {
    private static final Scorer DEFAULT = Scorer.of(ScoringModel.defaultModel());

    /** Only the prediction counts, so that a test can name any overall score. */
    private static final Scorer PREDICTION_ONLY = Scorer.of(Models.defaultWith(Models.weights("0", "0", "1", "0")));

    @ParameterizedTest
    @CsvSource({"25, 25, 7, 20, 18.60", "10, 25, 10, 20, 15.75", "24, 25, 17, 20, 21.35", "10, 25, 25, 20, 20.25"})
    void weighsTheComponentsOfTheReport(
            BigDecimal source, BigDecimal engagement, BigDecimal conversion, BigDecimal urgency, BigDecimal overall) {
        ScoringModel model = ScoringModel.defaultModel();
        assertThat(Scorer.weigh(model, source, engagement, conversion, urgency)).isEqualTo(overall);
        assertThat(new Categories(model.thresholds()).of(Hundredths.of(overall)))
                .isEqualTo(ScoreCategory.NURTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "direct_website, NEW, MEDIUM, 25, 7, 18.60",
        "website, NEW, HIGH, 10, 10, 15.75",
        "referral, CONTACTED, MEDIUM, 24, 17, 21.35",
        "email, QUALIFIED, LOW, 10, 25, 20.25"
    })
    void scoresTheLeadsOfTheReportUnderItsModel(
            String source,
            LeadStatus status,
            LeadPriority priority,
            BigDecimal quality,
            BigDecimal conversion,
            BigDecimal overall) {
        LeadFacts facts = aLead().from(source)
                .reachableBy(true, true)
                .in(status)
                .of(priority)
                .facts();
        Score score = Scorer.of(Models.phase1()).score(facts, NOW.plus(Duration.ofHours(3)));
        assertThat(score.sourceQuality()).isEqualByComparingTo(quality);
        assertThat(score.engagement()).isEqualByComparingTo("25");
        assertThat(score.conversionProbability()).isEqualByComparingTo(conversion);
        assertThat(score.urgency()).isEqualByComparingTo("20");
        assertThat(score.overall()).isEqualTo(overall);
        assertThat(score.category()).isEqualTo(ScoreCategory.NURTURE);
        assertThat(score.method()).isEqualTo(CalculationMethod.WEIGHTED);
    }

    @Test
    void scoresANewWebsiteLeadCold() {
        Leads lead = aLead().from("website").reachableBy(true, true).of(LeadPriority.MEDIUM);
        assertThat(DEFAULT.score(lead.facts(), NOW))
                .isEqualTo(
                        new Score(10_000, 2_000, 2_500, 10_000, 5_750, ScoreCategory.COLD, CalculationMethod.WEIGHTED));
    }

    @Test
    void scoresAQualifiedLeadAfterAMeetingAndACallHot() {
        Engagement meeting = DEFAULT.engagementAfter(null, ActivityKind.MEETING, NOW);
        Leads lead = aLead().from("website")
                .reachableBy(true, true)
                .of(LeadPriority.MEDIUM)
                .in(LeadStatus.QUALIFIED)
                .with(DEFAULT.engagementAfter(meeting, ActivityKind.CALL_CONNECTED, NOW));
        assertThat(DEFAULT.score(lead.facts(), NOW))
                .isEqualTo(
                        new Score(10_000, 8_500, 8_000, 10_000, 9_025, ScoreCategory.HOT, CalculationMethod.WEIGHTED));
    }

    @ParameterizedTest
    @CsvSource({"0, 40.00", "14, 20.00", "28, 10.00", "7, 28.28"})
    void halvesAMeetingWithEachHalfLife(int days, BigDecimal points) {
        Leads lead =
                aLead().with(DEFAULT.engagementAfter(null, ActivityKind.MEETING, NOW.minus(Duration.ofDays(days))));
        assertThat(DEFAULT.score(lead.facts(), NOW).engagement()).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google_ads",
                "Google Ads",
                "  GOOGLE-ADS ",
                "google - ads",
                "google\u2013ads",
                "\u00a0google\u00a0ads"
            })
    void knowsASourceInAnySpelling(String source) {
        assertThat(DEFAULT.score(aLead().from(source).facts(), NOW).sourceQuality())
                .isEqualTo("88.00");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "google", "googleads", "google ads 2"})
    void givesTheDefaultToAnyOtherSource(String source) {
        assertThat(DEFAULT.score(aLead().from(source).facts(), NOW).sourceQuality())
                .isEqualTo("40.00");
    }

    @Test
    void normalisesTheSourcesOfTheModelToo() {
        ScoringModel.SourceQuality sources =
                new ScoringModel.SourceQuality(Map.of("Trade Fair", number("7.5")), number("1"));
        Scorer scorer = Scorer.of(Models.defaultWith(sources));
        assertThat(scorer.score(aLead().from("trade-fair").facts(), NOW).sourceQuality())
                .isEqualTo("7.50");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 100", "P1D, 100", "PT24H0.0000009S, 100", "PT24H0.000001S, 80", "P3D, 80", "PT72H0.000001S, 60",
        "P7D, 60", "PT168H0.000001S, 40", "P14D, 40", "PT336H0.000001S, 25", "P30D, 25", "PT720H0.000001S, 10",
        "P36500D, 10", "PT-1S, 100", "P-400D, 100"
    })
    void readsUrgencyFromTheAgeToTheMicrosecond(Duration age, BigDecimal points) {
        Instant created = Instant.parse("2026-03-01T00:00:00Z");
        LeadFacts facts = aLead().createdAt(created).facts();
        assertThat(DEFAULT.score(facts, created.plus(age)).urgency()).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "P-300D, 100",
        "PT0S, 100",
        "PT24H, 100",
        "PT24H0.0000009S, 100",
        "PT24H0.000001S, 80",
        "PT72H, 80",
        "PT72H0.000001S, 10",
        "P300D, 10"
    })
    void liftsUrgencyForAFollowUpToTheMicrosecond(Duration dueIn, BigDecimal points) {
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        LeadFacts facts = aLead().createdAt(at.minus(Duration.ofDays(60)))
                .toBeFollowedUpAt(at.plus(dueIn))
                .facts();
        assertThat(DEFAULT.score(facts, at).urgency()).isEqualByComparingTo(points);
    }

    @Test
    void neverLowersUrgencyForAFollowUp() {
        LeadFacts facts = aLead().toBeFollowedUpAt(NOW.plus(Duration.ofDays(2))).facts();
        assertThat(DEFAULT.score(facts, NOW).urgency()).isEqualTo("100.00");
    }

    @ParameterizedTest
    @EnumSource(
            value = LeadStatus.class,
            names = {"CONVERTED", "LOST"})
    void givesClosedLeadsTheirOwnUrgency(LeadStatus status) {
        LeadFacts facts = aLead().in(status).toBeFollowedUpAt(NOW).facts();
        assertThat(DEFAULT.score(facts, NOW).urgency()).isEqualTo("0.00");
        assertThat(Scorer.of(Models.phase1()).score(facts, NOW).urgency()).isEqualTo("20.00");
    }

    @Test
    void capsConversionByStatusAndPriority() {
        LeadFacts facts = aLead().in(LeadStatus.CONVERTED).of(LeadPriority.HIGH).facts();
        assertThat(DEFAULT.score(facts, NOW).conversionProbability()).isEqualTo("100.00");
        assertThat(Scorer.of(Models.phase1()).score(facts, NOW).conversionProbability())
                .isEqualTo("30.00");
    }

    @Test
    void capsEngagement() {
        LeadFacts facts =
                aLead().reachableBy(true, true).with(new Engagement(1e300, NOW)).facts();
        assertThat(DEFAULT.score(facts, NOW).engagement()).isEqualTo("100.00");
        assertThat(Scorer.of(Models.phase1()).score(facts, NOW).engagement()).isEqualTo("25.00");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.813, 81.30", "0.12345, 12.35", "0.1234499, 12.34", "1, 100.00"})
    void takesThePredictionInPlaceOfStatusAndPriority(double probability, BigDecimal conversion) {
        Score score = DEFAULT.score(aLead().predictedToConvertWith(probability).facts(), NOW);
        assertThat(score.conversionProbability()).isEqualTo(conversion);
        assertThat(score.method()).isEqualTo(CalculationMethod.PREDICTED);
    }

    @Test
    void ignoresThePredictionWhereTheModelDoes() {
        Score score = Scorer.of(Models.phase1())
                .score(aLead().predictedToConvertWith(0.9).facts(), NOW);
        assertThat(score.conversionProbability()).isEqualTo("5.00");
        assertThat(score.method()).isEqualTo(CalculationMethod.WEIGHTED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refusesAProbabilityThatIsNone(double probability) {
        assertThatIllegalArgumentException().isThrownBy(() -> aLead().predictedToConvertWith(probability));
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 80.00, HOT",
        "0.79995, 80.00, HOT",
        "0.7999499, 79.99, WARM",
        "0.6, 60.00, WARM",
        "0.5999, 59.99, COLD",
        "0.4, 40.00, COLD",
        "0.3999, 39.99, NURTURE",
        "0, 0.00, NURTURE",
        "1, 100.00, HOT"
    })
    void takesTheCategoryFromTheRoundedScore(double probability, BigDecimal overall, ScoreCategory category) {
        Score score = PREDICTION_ONLY.score(
                aLead().predictedToConvertWith(probability).facts(), NOW);
        assertThat(score.overall()).isEqualTo(overall);
        assertThat(score.category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.01", "0.01, 0.00", "0.014, 0.00", "0.015, 0.01", "99.99, 25.00", "100, 25.00"})
    void roundsHalfUpComponentFirst(BigDecimal source, BigDecimal overall) {
        BigDecimal none = BigDecimal.ZERO;
        assertThat(Scorer.weigh(ScoringModel.defaultModel(), source, none, none, none))
                .isEqualTo(overall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01"})
    void refusesToWeighWhatIsNoComponent(BigDecimal component) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Scorer.weigh(ScoringModel.defaultModel(), number("1"), number("1"), component, number("1")));
    }

    @ParameterizedTest
    @CsvSource({"0.000001, PT0.0864S", "0.5, PT12H", "3650, P3650D"})
    void keepsTheHalfLifeExactly(BigDecimal days, Duration halfLife) {
        ScoringModel.EngagementPoints points = ScoringModel.defaultModel().engagement();
        ScoringModel model = Models.defaultWith(
                new ScoringModel.EngagementPoints(points.completeness(), points.points(), days, points.cap()));
        assertThat(Scorer.of(model).halfLife()).isEqualTo(halfLife);
    }

    @Test
    void leavesEngagementAloneForAnActivityWithoutPoints() {
        Engagement before = new Engagement(12, NOW);
        Instant later = NOW.plus(Duration.ofDays(1));
        assertThat(DEFAULT.engagementAfter(before, ActivityKind.NOTE, later)).isSameAs(before);
        assertThat(DEFAULT.engagementAfter(null, ActivityKind.ASSIGNMENT, later))
                .isNull();
    }

    @Test
    void refusesAScoreOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Score(0, 0, 0, 0, 10_001, ScoreCategory.HOT, CalculationMethod.WEIGHTED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Score(-1, 0, 0, 0, 0, ScoreCategory.HOT, CalculationMethod.WEIGHTED));
    }
}
