package io.leadline.scoring.internal.calculation;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scoring.internal.models.Models;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import io.leadline.testing.MutableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked examples of the scoring specification, through the whole system. */
@ApiTest
class WorkedExamplesApiTests {
    private static final List<String> PHASE_ONE_SCORES = List.of("18.6", "15.75", "21.35", "20.25");

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void aTenantAtOneMoment() {
        now = clock.stop();
        admin = ApiClient.register(port);
    }

    @Test
    void theFourLeadsOfThePhaseOneReportHaveTheirScores() {
        Models.putToUse(admin, Models.phaseOne());

        assertScores(phaseOneLeads());
    }

    @Test
    void theFourLeadsGetTheSameScoresWhenTheModelComesAfterThem() {
        List<Long> leads = phaseOneLeads();

        Models.putToUse(admin, Models.phaseOne());

        assertScores(leads);
    }

    private List<Long> phaseOneLeads() {
        return List.of(
                phaseOneLead("direct_website", "new", "medium"),
                phaseOneLead("website", "new", "high"),
                phaseOneLead("referral", "contacted", "medium"),
                phaseOneLead("email", "qualified", "low"));
    }

    private long phaseOneLead(String source, String status, String priority) {
        return aWebsiteLead()
                .with("source", source)
                .with("status", status)
                .with("priority", priority)
                .createdBy(admin);
    }

    private void assertScores(List<Long> leads) {
        for (int i = 0; i < leads.size(); i++) {
            for (JsonNode score : List.of(score(leads.get(i)), calculate(leads.get(i)))) {
                assertThat(score.path("overall_score").decimalValue()).isEqualByComparingTo(PHASE_ONE_SCORES.get(i));
                assertThat(score.path("score_category").asString()).isEqualTo("nurture");
            }
        }
    }

    @Test
    void aNewWebsiteLeadIsColdAndQualifiedAfterAMeetingAndACallItIsHot() {
        long lead = aWebsiteLead().createdBy(admin);
        assertThat(components(score(lead))).isEqualTo("100 20 25 100 57.5 cold");

        admin.patch("/leads/" + lead, Map.of("status", "qualified"));
        log(lead, "meeting", "", now);
        log(lead, "call", "connected", now);

        JsonNode score = score(lead);
        assertThat(components(score)).isEqualTo("100 85 80 100 90.25 hot");
        assertThat(score.path("previous_score").decimalValue()).isEqualByComparingTo("84");
        assertThat(score.path("score_change").decimalValue()).isEqualByComparingTo("6.25");
    }

    @Test
    void aMeetingCountsHalfAfterFourteenDaysAndAQuarterAfterTwentyEight() {
        long lead = aLead().createdBy(admin);
        log(lead, "meeting", "", now);
        assertThat(engagement(lead)).isEqualByComparingTo("40");

        goTo(now.plus(Duration.ofDays(14)));
        assertThat(calculate(lead).path("engagement_score").decimalValue()).isEqualByComparingTo("20");

        goTo(now.plus(Duration.ofDays(28)));
        JobWatch.succeeded(admin, Models.startBatch(admin));
        assertThat(engagement(lead)).isEqualByComparingTo("10");
    }

    /** The token of before has expired by then. */
    private void goTo(Instant instant) {
        clock.stopAt(instant);
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
    }

    @Test
    void theOrderInWhichActivitiesArriveChangesNothing() {
        List<Duration> ages = List.of(Duration.ofDays(30), Duration.ofDays(3), Duration.ofHours(5), Duration.ZERO);
        long inOrder = aLead().createdBy(admin);
        long reversed = aLead().createdBy(admin);
        for (int i = 0; i < 4; i++) {
            log(inOrder, "call", "connected", now.minus(ages.get(i)));
            log(reversed, "call", "connected", now.minus(ages.get(3 - i)));
        }

        assertThat(engagement(inOrder)).isBetween(new BigDecimal("70"), new BigDecimal("90"));
        assertThat(engagement(reversed)).isEqualByComparingTo(engagement(inOrder));
    }

    @Test
    void anotherHalfLifeCountsTheWholeTimelineAnew() {
        long lead = aLead().createdBy(admin);
        log(lead, "meeting", "", now.minus(Duration.ofDays(28)));
        log(lead, "call", "connected", now.minus(Duration.ofDays(14)));
        assertThat(engagement(lead)).isEqualByComparingTo("22.5");

        ObjectNode model = Models.active(admin);
        ((ObjectNode) model.path("engagement")).put("half_life_days", 28);
        Models.putToUse(admin, model.toString());

        assertThat(engagement(lead)).isEqualByComparingTo("37.68");
        log(lead, "form", "", now);
        assertThat(engagement(lead)).isEqualByComparingTo("52.68");
    }

    @Test
    void whatALeadDoesBeyondTheCapCountsWhenTheRestHasFaded() {
        long lead = aLead().createdBy(admin);
        for (int meeting = 0; meeting < 5; meeting++) {
            log(lead, "meeting", "", now);
        }
        assertThat(engagement(lead)).isEqualByComparingTo("100");

        goTo(now.plus(Duration.ofDays(28)));

        assertThat(figure(calculate(lead), "engagement_score")).isEqualByComparingTo("50");
    }

    @Test
    void sourceNamesAreReadInAnyCaseAndSpelling() {
        for (String source : List.of("Google Ads", "google-ads", "GOOGLE_ADS")) {
            assertThat(figure(score(aLead().with("source", source).createdBy(admin)), "source_quality_score"))
                    .isEqualByComparingTo("88");
        }
        assertThat(figure(score(aLead().createdBy(admin)), "source_quality_score"))
                .isEqualByComparingTo("40");
    }

    @Test
    void urgencyFadesWithAgeAndAFollowUpLiftsIt() {
        Instant call = now.plus(Duration.ofDays(41));
        long lead = aLead().createdBy(admin);
        long called = aLead().with("next_follow_up_at", call.toString()).createdBy(admin);
        Map<Integer, String> urgencyByAge = Map.of(1, "100", 3, "80", 7, "60", 14, "40", 30, "25", 31, "10");

        urgencyByAge.forEach((days, urgency) -> {
            goTo(now.plus(Duration.ofDays(days)));
            assertThat(figure(calculate(lead), "urgency_score")).isEqualByComparingTo(urgency);
        });
        goTo(call.minus(Duration.ofDays(3)));
        assertThat(figure(calculate(called), "urgency_score")).isEqualByComparingTo("80");
        goTo(call.minus(Duration.ofDays(1)));
        assertThat(figure(calculate(called), "urgency_score")).isEqualByComparingTo("100");
        goTo(call.plus(Duration.ofDays(100)));
        assertThat(figure(calculate(called), "urgency_score")).isEqualByComparingTo("100");
        admin.patch("/leads/" + called, Map.of("status", "lost"));
        assertThat(figure(score(called), "urgency_score")).isEqualByComparingTo("0");
    }

    private void log(long lead, String type, String outcome, Instant at) {
        Map<String, Object> activity =
                Map.of("activity_type", type, "outcome", outcome, "activity_date", at.toString());
        assertThat(admin.post("/leads/" + lead + "/activities", activity).status())
                .isEqualTo(201);
    }

    private JsonNode score(long lead) {
        return admin.get("/leads/" + lead + "/score").json();
    }

    private JsonNode calculate(long lead) {
        return admin.post("/leads/" + lead + "/score/calculate").json();
    }

    private BigDecimal engagement(long lead) {
        return figure(score(lead), "engagement_score");
    }

    private static BigDecimal figure(JsonNode score, String field) {
        return score.path(field).decimalValue();
    }

    private static String components(JsonNode score) {
        return String.join(
                " ",
                score.path("source_quality_score").toString(),
                score.path("engagement_score").toString(),
                score.path("conversion_probability").toString(),
                score.path("urgency_score").toString(),
                score.path("overall_score").toString(),
                score.path("score_category").asString());
    }
}
