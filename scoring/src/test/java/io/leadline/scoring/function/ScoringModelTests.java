package io.leadline.scoring.function;

import static io.leadline.scoring.function.Models.number;
import static io.leadline.scoring.function.Models.rule;
import static io.leadline.scoring.function.Models.step;
import static io.leadline.scoring.function.Models.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringModelTests {
    private static final ScoringModel DEFAULT = ScoringModel.defaultModel();

    @Test
    void pinsTheDefaultModel() {
        assertThat(DEFAULT.weights()).isEqualTo(weights("0.25", "0.25", "0.30", "0.20"));
        assertThat(DEFAULT.thresholds())
                .isEqualTo(new ScoringModel.Thresholds(number("80"), number("60"), number("40")));
        assertThat(DEFAULT.sourceQuality().points().toString())
                .isEqualTo("{website=100, direct_website=100, referral=96, google_ads=88, linkedin_ads=84, "
                        + "facebook_ads=80, event=76, instagram_ads=72, email_campaign=68, email=68, cold_call=60}");
        assertThat(DEFAULT.sourceQuality().defaultPoints()).isEqualTo("40");
        assertThat(DEFAULT.engagement().toString())
                .isEqualTo("EngagementPoints[completeness=Completeness[email=10, phone=10], points={meeting=40, "
                        + "call_connected=25, email_replied=20, form_submitted=15, email_opened=5, website_visit=5, "
                        + "call_not_answered=1, note=0, status_change=0, assignment=0}, halfLifeDays=14, cap=100]");
        assertThat(DEFAULT.conversionProbability().toString())
                .isEqualTo("ConversionProbability[status={new=20, contacted=45, qualified=75, converted=100, lost=0}, "
                        + "priorityBonus={high=15, medium=5, low=0}, cap=100, usePrediction=true]");
        assertThat(DEFAULT.urgency())
                .isEqualTo(new ScoringModel.Urgency(
                        List.of(step("1", "100"), step("3", "80"), step("7", "60"), step("14", "40"), step("30", "25")),
                        number("10"),
                        List.of(rule("24", "100"), rule("72", "80")),
                        number("0")));
    }

    @Test
    void acceptsTheModelOfTheReport() {
        assertThat(Models.phase1().name()).isEqualTo("phase1-report");
    }

    @Test
    void namesEveryMemberThatIsMissing() {
        assertThat(violationsOf(
                        () -> new ScoringModel(absent(), absent(), absent(), absent(), absent(), absent(), absent())))
                .containsExactly(
                        "name required",
                        "weights required",
                        "thresholds required",
                        "source_quality required",
                        "engagement required",
                        "conversion_probability required",
                        "urgency required");
    }

    @Test
    void namesEveryNestedMemberThatIsMissing() {
        assertThat(violationsOf(() -> new ScoringModel(
                        "empty",
                        new ScoringModel.Weights(absent(), absent(), absent(), absent()),
                        new ScoringModel.Thresholds(absent(), absent(), absent()),
                        new ScoringModel.SourceQuality(absent(), absent()),
                        new ScoringModel.EngagementPoints(
                                new ScoringModel.Completeness(absent(), absent()), absent(), absent(), absent()),
                        new ScoringModel.ConversionProbability(absent(), absent(), absent(), absent()),
                        new ScoringModel.Urgency(absent(), absent(), null, null))))
                .containsExactly(
                        "weights.source_quality required",
                        "weights.engagement required",
                        "weights.conversion_probability required",
                        "weights.urgency required",
                        "thresholds.hot required",
                        "thresholds.warm required",
                        "thresholds.cold required",
                        "source_quality.points required",
                        "source_quality.default required",
                        "engagement.completeness.email required",
                        "engagement.completeness.phone required",
                        "engagement.points required",
                        "engagement.half_life_days required",
                        "engagement.cap required",
                        "conversion_probability.status required",
                        "conversion_probability.priority_bonus required",
                        "conversion_probability.cap required",
                        "conversion_probability.use_prediction required",
                        "urgency.steps required",
                        "urgency.otherwise required");
    }

    @Test
    void namesEveryEntryThatIsMissing() {
        assertThat(violationsOf(() -> new ScoringModel(
                        "holes",
                        DEFAULT.weights(),
                        DEFAULT.thresholds(),
                        new ScoringModel.SourceQuality(holed("website"), number("1")),
                        new ScoringModel.EngagementPoints(absent(), holed("meeting"), number("14"), number("100")),
                        new ScoringModel.ConversionProbability(holed("new"), holed("high"), number("100"), true),
                        new ScoringModel.Urgency(
                                Arrays.asList(absent(), new ScoringModel.AgeStep(absent(), absent())),
                                number("1"),
                                Arrays.asList(absent(), new ScoringModel.FollowUpRule(absent(), absent())),
                                null))))
                .containsExactly(
                        "source_quality.points.website required",
                        "engagement.completeness required",
                        "engagement.points.meeting required",
                        "conversion_probability.status.new required",
                        "conversion_probability.priority_bonus.high required",
                        "urgency.steps[0] required",
                        "urgency.steps[1].max_age_days required",
                        "urgency.steps[1].points required",
                        "urgency.follow_up[0] required",
                        "urgency.follow_up[1].due_within_hours required",
                        "urgency.follow_up[1].points required");
    }

    @Test
    void reportsAllViolationsAtOnce() {
        assertThat(violationsOf(() -> new ScoringModel(
                        " ",
                        weights("0.5", "-0.1", "0.3000001", "1.5"),
                        new ScoringModel.Thresholds(number("101"), number("60.001"), number("60.001")),
                        new ScoringModel.SourceQuality(Map.of("event", number("-1")), number("100.01")),
                        new ScoringModel.EngagementPoints(
                                new ScoringModel.Completeness(number("0.001"), number("200")),
                                Map.of("dance", number("1")),
                                number("0"),
                                number("-5")),
                        new ScoringModel.ConversionProbability(
                                Map.of("cold", number("1")), Map.of("urgent", number("1")), number("100.5"), true),
                        new ScoringModel.Urgency(
                                List.of(step("0", "1"), step("3", "101"), step("3", "1")),
                                number("-1"),
                                List.of(rule("-1", "1.234")),
                                number("101")))))
                .containsExactly(
                        "name blank",
                        "weights.engagement out_of_range",
                        "weights.conversion_probability too_many_decimals",
                        "weights.urgency out_of_range",
                        "weights weights_sum",
                        "thresholds.hot out_of_range",
                        "thresholds.warm too_many_decimals",
                        "thresholds.cold too_many_decimals",
                        "thresholds.cold not_descending",
                        "source_quality.points.event out_of_range",
                        "source_quality.default out_of_range",
                        "engagement.completeness.email too_many_decimals",
                        "engagement.completeness.phone out_of_range",
                        "engagement.points.dance unknown_key",
                        "engagement.half_life_days out_of_range",
                        "engagement.cap out_of_range",
                        "conversion_probability.status.cold unknown_key",
                        "conversion_probability.priority_bonus.urgent unknown_key",
                        "conversion_probability.cap out_of_range",
                        "urgency.steps[0].max_age_days out_of_range",
                        "urgency.steps[1].points out_of_range",
                        "urgency.steps[2].max_age_days not_ascending",
                        "urgency.otherwise out_of_range",
                        "urgency.follow_up[0].due_within_hours out_of_range",
                        "urgency.follow_up[0].points too_many_decimals",
                        "urgency.closed out_of_range");
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.25, 0.3, 0.3, 1.10", "0, 0, 0, 0, 0", "0.999999, 0, 0, 0, 0.999999"})
    void putsTheSumOfWrongWeightsInTheMessage(
            String source, String engagement, String conversion, String urgency, BigDecimal sum) {
        assertThatThrownBy(() -> Models.defaultWith(weights(source, engagement, conversion, urgency)))
                .isInstanceOf(InvalidScoringModelException.class)
                .hasMessageContaining("weights: ")
                .hasMessageMatching(".*they sum to " + sum.stripTrailingZeros().toPlainString() + "0?\\.");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0", "0.333333, 0.333333, 0.333334, 0", "1E+0, 0E+9, 0.000000000, 0"})
    void acceptsAnyWeightsThatSumToOne(String source, String engagement, String conversion, String urgency) {
        ScoringModel.Weights weights = weights(source, engagement, conversion, urgency);
        assertThat(Models.defaultWith(weights).weights()).isSameAs(weights);
    }

    @Test
    void refusesNumbersOfAbsurdSizeAtOnce() {
        assertThat(violationsOf(
                        () -> Models.defaultWith(weights("1E-999999999", "1E+999999999", "0", "-1E+2147483647"))))
                .containsExactly(
                        "weights.source_quality too_many_decimals",
                        "weights.engagement out_of_range",
                        "weights.urgency out_of_range");
    }

    @ParameterizedTest
    @CsvSource({"0.000001", "0.5", "3650"})
    void acceptsAHalfLifeOfUpToTenYears(BigDecimal days) {
        ScoringModel.EngagementPoints engagement = halfLife(days);
        assertThat(Models.defaultWith(engagement).engagement()).isSameAs(engagement);
    }

    @ParameterizedTest
    @CsvSource({"0, out_of_range", "-1, out_of_range", "3650.1, out_of_range", "0.0000001, too_many_decimals"})
    void refusesAnyOtherHalfLife(BigDecimal days, String code) {
        assertThat(violationsOf(() -> Models.defaultWith(halfLife(days))))
                .containsExactly("engagement.half_life_days " + code);
    }

    @Test
    void refusesTwoSpellingsOfOneSource() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put("google_ads", number("1"));
        points.put("Google - Ads", number("2"));
        points.put("googleads", number("3"));
        assertThat(violationsOf(() -> sources(points)))
                .containsExactly("source_quality.points.Google - Ads duplicate_key");
    }

    @Test
    void refusesSourcesWithoutAUsableName() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put(absent(), number("1"));
        points.put(" ", number("1"));
        points.put("x".repeat(64), number("1"));
        points.put("x".repeat(65), number("1"));
        assertThat(violationsOf(() -> sources(points)))
                .containsExactly(
                        "source_quality.points.null blank",
                        "source_quality.points.  blank",
                        "source_quality.points." + "x".repeat(64) + "... too_long");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501})
    void takesUpTo500Sources(int count) {
        Map<String, BigDecimal> points = IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(index -> "source " + index, index -> number("101")));
        List<String> violations = violationsOf(() -> sources(points));
        assertThat(violations).hasSize(count == 500 ? 500 : 1);
        assertThat(violations.contains("source_quality.points too_many_entries"))
                .isEqualTo(count == 501);
    }

    @Test
    void refusesOverlongLists() {
        List<ScoringModel.AgeStep> steps =
                IntStream.range(0, 101).mapToObj(index -> step("1", "1")).toList();
        List<ScoringModel.FollowUpRule> rules = Collections.nCopies(101, rule("1", "1"));
        assertThat(violationsOf(() -> Models.defaultWith(new ScoringModel.Urgency(steps, number("1"), rules, null))))
                .containsExactly("urgency.steps too_many_entries", "urgency.follow_up too_many_entries");
    }

    @Test
    void refusesNamesOfMoreThan100Characters() {
        assertThat(violationsOf(() -> named("x".repeat(101)))).containsExactly("name too_long");
        assertThat(named("x".repeat(100)).name()).hasSize(100);
    }

    @Test
    void staysAsItWasBuilt() {
        Map<String, BigDecimal> points = new HashMap<>(Map.of("website", number("1")));
        ScoringModel model = sources(points);
        points.put("website", number("999"));
        assertThat(model.sourceQuality().points()).containsExactly(Map.entry("website", number("1")));
        assertThatThrownBy(() -> model.sourceQuality().points().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.urgency().steps().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namesEveryConstantAsTheWireDoes() {
        assertThat(LeadStatus.ofWireName("qualified")).contains(LeadStatus.QUALIFIED);
        assertThat(LeadStatus.ofWireName("Qualified")).isEmpty();
        assertThat(LeadPriority.ofWireName("medium")).contains(LeadPriority.MEDIUM);
        assertThat(ActivityKind.ofWireName("call_not_answered")).contains(ActivityKind.CALL_NOT_ANSWERED);
        assertThat(ScoreCategory.ofWireName("nurture")).contains(ScoreCategory.NURTURE);
        assertThat(CalculationMethod.ofWireName("predicted")).contains(CalculationMethod.PREDICTED);
        assertThat(DEFAULT.engagement().points())
                .containsOnlyKeys(Arrays.stream(ActivityKind.values())
                        .map(ActivityKind::wireName)
                        .toList());
    }

    private static ScoringModel.EngagementPoints halfLife(BigDecimal days) {
        ScoringModel.EngagementPoints engagement = DEFAULT.engagement();
        return new ScoringModel.EngagementPoints(
                engagement.completeness(), engagement.points(), days, engagement.cap());
    }

    private static ScoringModel sources(Map<String, BigDecimal> points) {
        return Models.defaultWith(new ScoringModel.SourceQuality(points, number("1")));
    }

    private static ScoringModel named(String name) {
        return new ScoringModel(
                name,
                DEFAULT.weights(),
                DEFAULT.thresholds(),
                DEFAULT.sourceQuality(),
                DEFAULT.engagement(),
                DEFAULT.conversionProbability(),
                DEFAULT.urgency());
    }

    private static Map<String, BigDecimal> holed(String key) {
        return Collections.singletonMap(key, absent());
    }

    /** As {@code field code}; a violation without a sentence is a failure of its own. */
    private static List<String> violationsOf(Supplier<ScoringModel> construction) {
        InvalidScoringModelException refusal =
                catchThrowableOfType(InvalidScoringModelException.class, construction::get);
        return Objects.requireNonNull(refusal, "accepted").violations().stream()
                .peek(violation -> assertThat(violation.message()).matches("[A-Z].*\\."))
                .map(violation -> violation.field() + " " + violation.code().wireName())
                .toList();
    }

    /** What a document without the member gives. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T absent() {
        return null;
    }
}
