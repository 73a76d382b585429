package io.leadline.gamification.internal.awards;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.RecordedAudit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class AwardApiTests {
    private static final String AWARDS = "/gamification/awards";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
    }

    private Answer award(int points) {
        return admin.post(AWARDS, Map.of("user_id", agent.userId(), "points", points, "reason", "Helped out"));
    }

    private long points() {
        return agent.get("/gamification/me").json().path("points").asLong();
    }

    @Test
    void anAwardCountsAndIsTakenBackOnceWithAReason() {
        long id = award(120).json().path("id").asLong();
        assertThat(points()).isEqualTo(120);

        List<Answer> answers =
                AtOnce.times(8, () -> admin.post(AWARDS + "/" + id + "/revoke", Map.of("reason", "The wrong person")));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(points()).isZero();
        assertThat(audit.of(admin.tenantId(), "points.awarded")).hasSize(1);
        assertThat(audit.of(admin.tenantId(), "points.revoked")).hasSize(1);
    }

    @Test
    void nobodyGivesMoreInADayThanTheTenantLetsThemAlsoAtOnce() {
        List<Answer> answers = AtOnce.times(16, () -> award(100));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("award_limit_reached");
        assertThat(points()).isEqualTo(500);
    }

    @Test
    void nobodyAwardsThemselvesOrAStranger() {
        assertThat(admin.post(AWARDS, Map.of("user_id", admin.userId(), "points", 1, "reason", "Me"))
                        .code())
                .isEqualTo("own_award");
        assertThat(admin.post(AWARDS, Map.of("user_id", 987_654_321L, "points", 1, "reason", "Who"))
                        .code())
                .isEqualTo("validation_failed");
        assertThat(agent.post(AWARDS, Map.of("user_id", admin.userId(), "points", 1, "reason", "Boss"))
                        .code())
                .isEqualTo("forbidden");
    }
}
