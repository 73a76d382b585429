package io.leadline.scoring.function;

import static io.leadline.scoring.function.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReasonPropertyTests {
    private static final Pattern GAIN = Pattern.compile("; [^;]* would add (?:up to )?(\\d+\\.\\d\\d)\\.$");
    private static final Pattern ADDS = Pattern.compile(
            "\\((source quality|engagement|conversion probability|urgency) (\\S+) adds (?:under )?(\\d+\\.\\d\\d)\\)");

    @Property
    void fitsIn255Characters(@ForAll("models") ScoringModel model, @ForAll("leads") LeadFacts facts) {
        assertThat(reason(Scorer.of(model), facts))
                .hasSizeLessThanOrEqualTo(255)
                .matches("[A-Z].*\\.");
    }

    @Property
    void promisesExactlyWhatTheBestStepGives(@ForAll("models") ScoringModel model, @ForAll("leads") LeadFacts facts) {
        Scorer scorer = Scorer.of(model);
        int now = scorer.score(facts, NOW).overallHundredths();
        int best = steps(scorer, facts)
                .mapToInt(changed -> scorer.score(changed, NOW).overallHundredths() - now)
                .max()
                .orElse(0);
        Matcher gain = GAIN.matcher(reason(scorer, facts));
        assertThat(gain.find() ? Hundredths.of(new BigDecimal(gain.group(1))) : 0)
                .isEqualTo(Math.max(best, 0));
    }

    @Property
    void namesTheTwoComponentsThatAddMost(@ForAll("models") ScoringModel model, @ForAll("leads") LeadFacts facts) {
        Scorer scorer = Scorer.of(model);
        Score score = scorer.score(facts, NOW);
        BigDecimal[] shares = {
            model.weights().sourceQuality().multiply(score.sourceQuality()),
            model.weights().engagement().multiply(score.engagement()),
            model.weights().conversionProbability().multiply(score.conversionProbability()),
            model.weights().urgency().multiply(score.urgency())
        };
        BigDecimal[] largest = Arrays.stream(shares)
                .filter(share -> share.signum() > 0)
                .sorted((one, other) -> other.compareTo(one))
                .limit(2)
                .toArray(BigDecimal[]::new);
        BigDecimal[] named = ADDS.matcher(Reason.of(scorer, facts, score))
                .results()
                .map(match -> weight(model, match.group(1)).multiply(new BigDecimal(match.group(2))))
                .toArray(BigDecimal[]::new);
        assertThat(named).usingElementComparator(BigDecimal::compareTo).containsExactly(largest);
    }

    @Provide
    Arbitrary<ScoringModel> models() {
        return ArbitraryModels.models();
    }

    @Provide
    Arbitrary<LeadFacts> leads() {
        return ArbitraryLeads.leads();
    }

    /** Every single step there is on an open lead, taken at this instant. */
    private static Stream<LeadFacts> steps(Scorer scorer, LeadFacts facts) {
        if (facts.status().isClosed()) {
            return Stream.empty();
        }
        Leads lead = new Leads(facts);
        Stream<Leads> contacts = Stream.of(
                lead.reachableBy(true, facts.hasPhone()),
                lead.reachableBy(facts.hasEmail(), true),
                lead.toBeFollowedUpAt(NOW));
        Stream<Leads> activities = Arrays.stream(ActivityKind.values())
                .map(kind -> lead.with(scorer.engagementAfter(facts.engagement(), kind, NOW)));
        Stream<Leads> priorities = Arrays.stream(LeadPriority.values()).map(lead::of);
        Stream<Leads> statuses = Stream.of(LeadStatus.CONTACTED, LeadStatus.QUALIFIED)
                .filter(status -> status.compareTo(facts.status()) > 0)
                .map(lead::in);
        return Stream.of(contacts, activities, priorities, statuses)
                .flatMap(each -> each)
                .map(Leads::facts);
    }

    private static BigDecimal weight(ScoringModel model, String component) {
        return switch (component) {
            case "source quality" -> model.weights().sourceQuality();
            case "engagement" -> model.weights().engagement();
            case "urgency" -> model.weights().urgency();
            default -> model.weights().conversionProbability();
        };
    }

    private static String reason(Scorer scorer, LeadFacts facts) {
        return Reason.of(scorer, facts, scorer.score(facts, NOW));
    }
}
