package io.leadline.scoring.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.JobWatch;
import io.leadline.testing.MutableClock;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class DailyScoringModuleTests {
    @LocalServerPort
    private int port;

    @Autowired
    private DailyScoring daily;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    /** Else each look would score the tenants of all other tests. */
    @BeforeEach
    void noOtherTenantIsDue() {
        jdbc.sql("UPDATE scoring_states SET daily_run_for = '2100-01-01'").update();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,                  2027-02-10T00:30:00Z, 2027-02-11T03:00:00Z",
        "Asia/Tokyo,           2027-02-10T00:30:00Z, 2027-02-10T18:00:00Z",
        "America/Los_Angeles,  2027-02-10T12:00:00Z, 2027-02-11T11:00:00Z",
        "Asia/Kathmandu,       2027-02-10T00:30:00Z, 2027-02-10T21:15:00Z",
    })
    void everyTenantIsScoredAtThreeOfItsOwnClock(String zone, Instant begin, Instant three) {
        ApiClient admin = tenant(zone, begin);

        look(three.minusSeconds(1));
        assertThat(runs(admin)).isZero();
        look(three);
        assertThat(runs(admin)).isEqualTo(1);
        look(three.plus(Duration.ofHours(23)));
        assertThat(runs(admin)).isEqualTo(1);
        look(three.plus(Duration.ofDays(1)));
        assertThat(runs(admin)).isEqualTo(2);
    }

    /** In Helsinki 03:00 does not exist on one day and comes twice on another. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-27T12:00:00Z, 2027-03-28T01:00:00Z",
        "2027-10-30T12:00:00Z, 2027-10-31T00:00:00Z",
    })
    void onTheDaysTheClocksChangeEveryTenantIsScoredOnce(Instant begin, Instant three) {
        ApiClient admin = tenant("Europe/Helsinki", begin);

        look(three.minusSeconds(1));
        assertThat(runs(admin)).isZero();
        for (int minutes = 0; minutes <= 180; minutes += 30) {
            look(three.plus(Duration.ofMinutes(minutes)));
            assertThat(runs(admin)).isEqualTo(1);
        }
    }

    @Test
    void aMissedRunIsMadeUpForOnceHoweverManyWereMissed() {
        ApiClient admin = tenant("UTC", Instant.parse("2027-02-10T12:00:00Z"));

        look(Instant.parse("2027-02-14T17:00:00Z"));
        look(Instant.parse("2027-02-14T17:01:00Z"));

        assertThat(runs(admin)).isEqualTo(1);
    }

    @Test
    void ofTwoReplicasThatLookAtOnceOneStartsTheRun() {
        ApiClient admin = tenant("UTC", Instant.parse("2027-02-10T12:00:00Z"));
        clock.stopAt(Instant.parse("2027-02-11T03:00:30Z"));

        AtOnce.times(4, () -> {
            WorkNow.sweep(daily);
            return true;
        });
        finish();

        assertThat(runs(admin)).isEqualTo(1);
    }

    @Test
    void aBatchOverSomeLeadsIsNoDailyRun() {
        ApiClient admin = tenant("UTC", Instant.parse("2027-02-10T12:00:00Z"));
        clock.stopAt(Instant.parse("2027-02-11T03:00:00Z"));
        insertOpenBatch(admin);

        WorkNow.sweep(daily);
        jdbc.sql("UPDATE jobs SET status = 'succeeded', exclusive_key = NULL, finished_at = created_at"
                        + " WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .update();
        look(Instant.parse("2027-02-11T03:01:00Z"));

        assertThat(runs(admin)).isEqualTo(2);
    }

    private void insertOpenBatch(ApiClient admin) {
        jdbc.sql("""
                        INSERT INTO jobs (tenant_id, type, status, exclusive_key, parameters, created_at)
                        VALUES (:tenant, 'score_batch', 'running', 'score_batch', '{"lead_ids": [1]}', UTC_TIMESTAMP())""").param("tenant", admin.tenant()).update();
    }

    private ApiClient tenant(String zone, Instant begin) {
        clock.stopAt(begin);
        ApiClient admin = ApiClient.register(port);
        admin.patch("/tenant", Map.of("time_zone", zone));
        WorkNow.sweep(daily);
        finish();
        jdbc.sql("DELETE FROM jobs WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .update();
        return admin;
    }

    private void look(Instant instant) {
        clock.stopAt(instant);
        WorkNow.sweep(daily);
        finish();
    }

    /** Waits until no daily run is open any more; while one is, the next would join it. */
    private void finish() {
        JobWatch.until(() ->
                jdbc.sql("SELECT COUNT(*) FROM job_queue").query(Long.class).single() == 0);
    }

    private long runs(ApiClient admin) {
        return jdbc.sql("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant AND type = 'score_batch'")
                .param("tenant", admin.tenant())
                .query(Long.class)
                .single();
    }
}
