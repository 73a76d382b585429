package io.leadline.scoring.function;

import static io.leadline.scoring.function.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScorerPropertyTests {
    @Property
    void weighsWithoutLosingADigit(
            @ForAll("models") ScoringModel model, @ForAll("components") List<BigDecimal> components) {
        assertThat(weigh(model, components)).isEqualTo(average(model.weights(), components));
    }

    @Property
    void agreesWithTheSpecificationReadLiterally(
            @ForAll("models") ScoringModel model, @ForAll("leads") LeadFacts facts) {
        Score score = Scorer.of(model).score(facts, NOW);
        LiteralScorer literal = new LiteralScorer(model);
        List<BigDecimal> components = literal.components(facts, NOW);
        assertThat(List.of(score.sourceQuality(), score.engagement(), score.conversionProbability(), score.urgency()))
                .isEqualTo(components);
        assertThat(score.overall()).isEqualTo(average(model.weights(), components));
        assertThat(score.category()).isEqualTo(literal.category(score.overall()));
    }

    @Property
    void staysBetweenTheLeastAndTheMostComponent(
            @ForAll("models") ScoringModel model, @ForAll("components") List<BigDecimal> components) {
        assertThat(weigh(model, components)).isBetween(Collections.min(components), Collections.max(components));
    }

    @Property
    void neverFallsAsAComponentRises(
            @ForAll("models") ScoringModel model,
            @ForAll("components") List<BigDecimal> components,
            @ForAll @IntRange(max = 3) int rising,
            @ForAll("component") BigDecimal other) {
        BigDecimal before = weigh(model, components);
        List<BigDecimal> raised = new ArrayList<>(components);
        raised.set(rising, components.get(rising).max(other));
        assertThat(weigh(model, raised)).isGreaterThanOrEqualTo(before);
    }

    @Property
    void knowsASourceInAnySpelling(
            @ForAll("sources") String source, @ForAll("joins") String join, @ForAll("blanks") String blank) {
        Scorer scorer = Scorer.of(ScoringModel.defaultModel());
        String spelled = blank + source.replace("_", join) + blank;
        BigDecimal points = sourceQuality(scorer, source);
        assertThat(sourceQuality(scorer, spelled)).isEqualTo(points);
        assertThat(sourceQuality(scorer, spelled.toUpperCase(Locale.ROOT))).isEqualTo(points);
        assertThat(points)
                .isEqualByComparingTo(
                        ScoringModel.defaultModel().sourceQuality().points().get(source));
    }

    @Property
    void normalisesToWordsJoinedByOneUnderscore(@ForAll("spellings") String source) {
        String expected = source.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
        assertThat(SourceName.normalise(source)).isEqualTo(expected);
    }

    @Property
    void normalisesANormalSourceToItself(@ForAll String source) {
        String normal = SourceName.normalise(source);
        assertThat(SourceName.normalise(normal)).isEqualTo(normal);
    }

    @Provide
    Arbitrary<ScoringModel> models() {
        return ArbitraryModels.models();
    }

    @Provide
    Arbitrary<LeadFacts> leads() {
        return ArbitraryLeads.leads();
    }

    @Provide
    Arbitrary<List<BigDecimal>> components() {
        return ArbitraryModels.points().list().ofSize(4);
    }

    @Provide
    Arbitrary<BigDecimal> component() {
        return ArbitraryModels.points();
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(
                ScoringModel.defaultModel().sourceQuality().points().keySet());
    }

    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.strings().withChars("az09AZ_- ").ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> joins() {
        return Arbitraries.strings()
                .withChars(" -_\t\u00a0\u2013\u2014")
                .ofMinLength(1)
                .ofMaxLength(4);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars(" \t\n\u00a0").ofMaxLength(3);
    }

    private static BigDecimal weigh(ScoringModel model, List<BigDecimal> components) {
        return Scorer.weigh(model, components.get(0), components.get(1), components.get(2), components.get(3));
    }

    private static BigDecimal average(ScoringModel.Weights weights, List<BigDecimal> components) {
        return weights.sourceQuality()
                .multiply(components.get(0))
                .add(weights.engagement().multiply(components.get(1)))
                .add(weights.conversionProbability().multiply(components.get(2)))
                .add(weights.urgency().multiply(components.get(3)))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sourceQuality(Scorer scorer, String source) {
        return scorer.score(Leads.aLead().from(source).facts(), NOW).sourceQuality();
    }
}
