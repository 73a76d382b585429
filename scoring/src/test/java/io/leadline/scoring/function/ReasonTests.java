package io.leadline.scoring.function;

import static io.leadline.scoring.function.Leads.NOW;
import static io.leadline.scoring.function.Leads.aLead;
import static io.leadline.scoring.function.Models.number;
import static io.leadline.scoring.function.Models.rule;
import static io.leadline.scoring.function.Models.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTests {
    private static final ScoringModel MODEL = ScoringModel.defaultModel();
    private static final Scorer DEFAULT = Scorer.of(MODEL);

    @Test
    void namesWhatAddsMostAndWhatWouldRaiseItMost() {
        Leads lead = aLead().from("Google-Ads").reachableBy(true, true).of(LeadPriority.MEDIUM);
        assertThat(reason(lead))
                .isEqualTo("Google ads lead (source quality 88 adds 22.00) and at most 1 day old (urgency 100 adds "
                        + "20.00); qualifying it would add 16.50.");
    }

    @Test
    void suggestsAnActivityWhereThatRaisesItMost() {
        Leads lead = aLead().reachableBy(true, true)
                .in(LeadStatus.QUALIFIED)
                .of(LeadPriority.HIGH)
                .with(new Engagement(6.789, NOW));
        assertThat(reason(lead))
                .isEqualTo("Qualified status + high priority (conversion probability 90 adds 27.00) and at most 1 day "
                        + "old (urgency 100 adds 20.00); a meeting would add up to 10.00.");
    }

    @Test
    void suggestsAFollowUpWhereThatRaisesItMost() {
        Leads lead = aLead().reachableBy(true, false)
                .in(LeadStatus.QUALIFIED)
                .createdAt(NOW.minus(Duration.ofDays(90)))
                .with(new Engagement(61.5, NOW));
        assertThat(reason(lead))
                .isEqualTo("Qualified status (conversion probability 75 adds 22.50) and email + activity (engagement "
                        + "71.5 adds 17.88); a follow-up within 24 hours would add 18.00.");
    }

    @Test
    void suggestsAPriorityWhereNothingElseIsLeft() {
        Leads lead = aLead().in(LeadStatus.QUALIFIED).with(new Engagement(500, NOW));
        assertThat(reason(lead)).endsWith("; high priority would add 4.50.");
    }

    @Test
    void suggestsAContactDetailWhereActivitiesHaveNoPoints() {
        Leads lead = aLead().in(LeadStatus.QUALIFIED).of(LeadPriority.HIGH);
        Scorer phase1 = Scorer.of(Models.phase1());
        assertThat(Reason.of(phase1, lead.facts(), phase1.score(lead.facts(), NOW)))
                .isEqualTo("Qualified status + high priority (conversion probability 30 adds 9.00) and at most 1 day "
                        + "old (urgency 20 adds 4.00); an email address would add 3.13.");
    }

    @Test
    void saysThatNoStepIsLeft() {
        Leads lead = aLead().in(LeadStatus.QUALIFIED).of(LeadPriority.HIGH).with(new Engagement(500, NOW));
        assertThat(reason(lead)).endsWith("; no single step short of conversion would raise it.");
    }

    @Test
    void saysThatTheScoreIsTheHighest() {
        Leads lead = aLead().from("website").with(new Engagement(100, NOW)).predictedToConvertWith(1.0);
        assertThat(reason(lead))
                .isEqualTo(
                        "Its prediction (conversion probability 100 adds 30.00) and website lead (source quality 100 "
                                + "adds 25.00); this is the highest score there is.");
    }

    @Test
    void promisesNothingOfThePrediction() {
        Leads lead = aLead().from("fax").predictedToConvertWith(0.5);
        assertThat(reason(lead))
                .isEqualTo("At most 1 day old (urgency 100 adds 20.00) and its prediction (conversion probability 50 "
                        + "adds 15.00); at the same prediction a meeting would add up to 10.00.");
    }

    @Test
    void suggestsNothingForALostLead() {
        assertThat(reason(aLead().from("fax").reachableBy(false, true).in(LeadStatus.LOST)))
                .isEqualTo("Unlisted source (source quality 40 adds 10.00) and phone (engagement 10 adds 2.50); it is "
                        + "lost, so no next step is suggested.");
    }

    @Test
    void suggestsNothingForAConvertedLead() {
        assertThat(reason(aLead().in(LeadStatus.CONVERTED)))
                .isEqualTo(
                        "Converted status (conversion probability 100 adds 30.00) and unknown source (source quality "
                                + "40 adds 10.00); it is converted, so no next step is suggested.");
    }

    @Test
    void namesAClosedLeadsUrgency() {
        Scorer scorer =
                Scorer.of(Models.defaultWith(new ScoringModel.Urgency(List.of(), number("1"), null, number("100"))));
        LeadFacts facts = aLead().in(LeadStatus.LOST).facts();
        assertThat(Reason.of(scorer, facts, scorer.score(facts, NOW))).startsWith("Lost lead (urgency 100 adds 20.00)");
    }

    @Test
    void namesOneComponentWhereOnlyOneCounts() {
        Scorer scorer = Scorer.of(Models.defaultWith(Models.weights("0", "1", "0", "0")));
        LeadFacts facts = aLead().reachableBy(true, true).facts();
        assertThat(Reason.of(scorer, facts, scorer.score(facts, NOW)))
                .isEqualTo("Email + phone (engagement 20 adds 20.00); a meeting would add up to 40.00.");
    }

    @Test
    void saysThatNothingCounts() {
        Scorer scorer = Scorer.of(Models.defaultWith(Models.weights("0", "1", "0", "0")));
        assertThat(Reason.of(scorer, aLead().facts(), scorer.score(aLead().facts(), NOW)))
                .isEqualTo("Nothing counts for this lead; a meeting would add up to 40.00.");
    }

    @Test
    void saysThatAContributionIsTooSmallToShow() {
        Scorer scorer = Scorer.of(Models.defaultWith(Models.weights("0.000001", "0.999999", "0", "0")));
        assertThat(Reason.of(scorer, aLead().facts(), scorer.score(aLead().facts(), NOW)))
                .startsWith("Unknown source (source quality 40 adds under 0.01);");
    }

    @Test
    void tellsAFollowUpFromAnAgeWhereThePointsDo() {
        assertThat(urgencyReason(List.of(step("1", "100")), "10", aLead().toBeFollowedUpAt(NOW)))
                .startsWith("At most 1 day old (urgency 100 adds 100.00);");
        assertThat(urgencyReason(List.of(), "10", aLead().toBeFollowedUpAt(NOW)))
                .startsWith("Follow-up overdue or within 24 hours (urgency 99 adds 99.00);");
        assertThat(urgencyReason(List.of(step("1", "99")), "10", aLead().toBeFollowedUpAt(NOW)))
                .startsWith("At most 1 day old or follow-up due (urgency 99 adds 99.00);");
        assertThat(urgencyReason(List.of(step("1", "99")), "10", aLead()))
                .startsWith("At most 1 day old (urgency 99 adds 99.00);");
    }

    @Test
    void saysNoMoreOfAnAgeThanThePointsTell() {
        assertThat(urgencyReason(List.of(step("2", "50"), step("4", "50")), "1", aLead()))
                .startsWith("At most 4 days old");
        assertThat(urgencyReason(List.of(step("2", "50"), step("4", "10")), "50", aLead()))
                .startsWith("Its age (");
        assertThat(urgencyReason(List.of(), "50", aLead())).startsWith("Its age (");
    }

    @Test
    void staysTheSameWhileTheScoreDoes() {
        Leads lead = aLead().from("website").toBeFollowedUpAt(NOW);
        Instant later = NOW.plus(Duration.ofDays(60));
        assertThat(DEFAULT.score(lead.facts(), later)).isEqualTo(DEFAULT.score(lead.facts(), NOW));
        assertThat(Reason.of(DEFAULT, lead.facts(), DEFAULT.score(lead.facts(), later)))
                .isEqualTo(reason(lead));
    }

    @Test
    void fitsIn255CharactersAtItsLongest() {
        String source = "\u0130".repeat(64);
        Scorer scorer = Scorer.of(new ScoringModel(
                "longest",
                Models.weights("0.333334", "0.000001", "0.000001", "0.666664"),
                MODEL.thresholds(),
                new ScoringModel.SourceQuality(Map.of(source, number("99.99")), number("0")),
                MODEL.engagement(),
                MODEL.conversionProbability(),
                new ScoringModel.Urgency(
                        List.of(),
                        number("0"),
                        List.of(rule("87599.999999", "99.98"), rule("87599.999998", "99.99")),
                        number("0"))));
        LeadFacts facts = aLead().from(source)
                .predictedToConvertWith(0.9999)
                .toBeFollowedUpAt(NOW.plus(Duration.ofDays(3_650).minusMillis(3).minusNanos(600_000)))
                .facts();
        String longest = Reason.of(scorer, facts, scorer.score(facts, NOW));
        assertThat(longest).contains("overdue or within 87599.999999 hours", "a follow-up within 87599.999998 hours");
        assertThat(longest).hasSizeBetween(225, 255);
    }

    private static String urgencyReason(List<ScoringModel.AgeStep> steps, String otherwise, Leads lead) {
        ScoringModel.Urgency urgency =
                new ScoringModel.Urgency(steps, number(otherwise), List.of(rule("24", "99")), null);
        Scorer scorer = Scorer.of(new ScoringModel(
                "urgency",
                Models.weights("0", "0", "0", "1"),
                MODEL.thresholds(),
                MODEL.sourceQuality(),
                MODEL.engagement(),
                MODEL.conversionProbability(),
                urgency));
        return Reason.of(scorer, lead.facts(), scorer.score(lead.facts(), NOW));
    }

    private static String reason(Leads lead) {
        return Reason.of(DEFAULT, lead.facts(), DEFAULT.score(lead.facts(), NOW));
    }
}
