package io.leadline.identity.internal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.RecordedAudit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class SessionsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SessionRetention retention;

    @Autowired
    private RecordedAudit audit;

    private ApiClient person;

    @BeforeEach
    void aPerson() {
        person = ApiClient.register(port);
    }

    @Test
    void eachSignInIsASessionNewestFirst() {
        ApiClient elsewhere = again();

        List<JsonNode> sessions = sessions(elsewhere);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "address", "user_agent", "created_at", "last_used_at", "expires_at", "current");
        assertThat(sessions).extracting(one -> one.path("current").asBoolean()).containsExactly(true, false);
        assertThat(sessions.get(0).path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(sessions.get(0).path("user_agent").asString()).startsWith("Java-http-client");
        assertThat(Pages.ids(Pages.all(elsewhere.withTenant(""), "/auth/sessions", 1)))
                .isEqualTo(Pages.ids(sessions));
    }

    @Test
    void aRefreshShowsAsUse() {
        clock.advance(Duration.ofHours(1));
        ApiClient later = person.as(person.withToken("")
                .post("/auth/refresh", Map.of("refresh_token", person.refreshToken()))
                .json());

        JsonNode session = sessions(later).getFirst();

        assertThat(java.time.Duration.between(
                        java.time.Instant.parse(session.path("created_at").asString()),
                        java.time.Instant.parse(session.path("last_used_at").asString())))
                .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void oneSessionIsEndedAtOnceAndNoOther() {
        ApiClient stolen = again();
        assertThat(stolen.get("/leads").status()).isEqualTo(200);
        long id = sessions(stolen).getFirst().path("id").asLong();

        assertThat(person.delete("/auth/sessions/" + id).status()).isEqualTo(204);

        assertThat(stolen.get("/leads").status()).isEqualTo(401);
        assertThat(person.post("/auth/refresh", Map.of("refresh_token", stolen.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(sessions(person)).hasSize(1);
        assertThat(person.delete("/auth/sessions/" + id).status()).isEqualTo(404);
        assertThat(audit.of(person.tenantId(), "user.session_revoked")).hasSize(1);
    }

    @Test
    void sessionsOfOthersAreNotThere() {
        ApiClient other = ApiClient.register(port);
        long id = sessions(other).getFirst().path("id").asLong();

        Answer refused = person.delete("/auth/sessions/" + id);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(other.get("/leads").status()).isEqualTo(200);
    }

    @Test
    void allOthersAreEndedAndThisOneStays() {
        ApiClient one = again();
        ApiClient two = again();
        ApiClient somebodyElse = ApiClient.register(port);

        assertThat(person.delete("/auth/sessions").status()).isEqualTo(204);

        assertThat(person.get("/leads").status()).isEqualTo(200);
        assertThat(one.get("/leads").status()).isEqualTo(401);
        assertThat(two.get("/leads").status()).isEqualTo(401);
        assertThat(somebodyElse.get("/leads").status()).isEqualTo(200);
        assertThat(sessions(person)).hasSize(1);
        assertThat(audit.of(person.tenantId(), "user.session_revoked")).hasSize(1);
    }

    @Test
    void sessionsThatEndedAMonthAgoAreRemovedWithTheirTokens() {
        ApiClient ended = again();
        ended.post("/auth/logout");
        assertThat(rows()).isEqualTo(2);

        clock.advance(Duration.ofDays(29));
        retention.removeOldSessions();
        assertThat(rows()).isEqualTo(2);
        clock.advance(Duration.ofDays(2));
        retention.removeOldSessions();
        assertThat(rows()).isEqualTo(1);
        clock.advance(Duration.ofDays(90));
        retention.removeOldSessions();

        assertThat(rows()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM refresh_tokens r LEFT JOIN sessions s ON s.id = r.session_id"
                                + " WHERE s.id IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long rows() {
        return jdbc.sql("SELECT COUNT(*) FROM sessions WHERE user_id = :user")
                .param("user", person.userId())
                .query(Long.class)
                .single();
    }

    private ApiClient again() {
        return ApiClient.nobody(port).login(person.email(), ApiClient.PASSWORD);
    }

    private static List<JsonNode> sessions(ApiClient client) {
        return client.withTenant("")
                .get("/auth/sessions")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
