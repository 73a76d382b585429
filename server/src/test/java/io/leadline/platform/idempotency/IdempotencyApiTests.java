package io.leadline.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.platform.audit.PersonErased;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class IdempotencyApiTests {
    private static final Map<String, Object> GRACE = Map.of("last_name", "Hopper", "email", "grace@example.com");

    @LocalServerPort
    private int port;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private static String[] key(String key) {
        return new String[] {"Idempotency-Key", key};
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private long leads() {
        return admin.get("/leads/stats").json().get("total").asLong();
    }

    @Test
    void theSameRequestAgainIsDoneOnceAndAnsweredAlike() {
        long before = leads();
        String key = fresh();
        Answer first = admin.post("/leads", GRACE, key(key));
        Answer again = admin.post("/leads", GRACE, key(key));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(again.header("X-Request-ID")).isNotEqualTo(first.header("X-Request-ID"));
        assertThat(leads()).isEqualTo(before + 1);
    }

    @Test
    void withoutAKeyEachRequestIsItsOwn() {
        long before = leads();
        admin.post("/leads", GRACE);
        admin.post("/leads", GRACE);

        assertThat(leads()).isEqualTo(before + 2);
    }

    @Test
    void aKeyUsedForAnotherBodyOrPathIsRefused() {
        String key = fresh();
        long lead = admin.post("/leads", GRACE, key(key)).json().get("id").asLong();

        Answer otherBody = admin.post("/leads", Map.of("last_name", "Lovelace"), key(key));
        Answer otherPath = admin.post("/leads/" + lead + "/activities", GRACE, key(key));
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.code()).isEqualTo("idempotency_key_reused");
        assertThat(otherPath.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aKeyMeansNothingToOthers() {
        String key = fresh();
        ApiClient other = ApiClient.register(port);
        ApiClient colleague = admin.member(Role.AGENT);
        Answer own = admin.post("/leads", GRACE, key(key));

        for (ApiClient stranger : List.of(other, colleague)) {
            Answer theirs = stranger.post("/leads", GRACE, key(key));
            assertThat(theirs.status()).isEqualTo(201);
            assertThat(theirs.header("Idempotency-Replayed")).isEmpty();
            assertThat(theirs.json().get("id")).isNotEqualTo(own.json().get("id"));
        }
    }

    @Test
    void manyAtOnceAreDoneOnce() {
        long before = leads();
        String key = fresh();
        List<Answer> answers = AtOnce.times(8, () -> admin.post("/leads", GRACE, key(key)));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(leads()).isEqualTo(before + 1);
    }

    @Test
    void aRefusalIsAnsweredAlike() {
        String key = fresh();
        Answer first = admin.post("/leads", Map.of(), key(key));
        Answer again = admin.post("/leads", Map.of(), key(key));

        assertThat(first.status()).isEqualTo(422);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whoMayNoLongerAskGetsNoAnswerAgain() {
        String key = fresh();
        ApiClient leaving = admin.member(Role.AGENT);
        assertThat(leaving.post("/leads", GRACE, key(key)).status()).isEqualTo(201);
        admin.delete("/tenant/members/" + leaving.userId());

        assertThat(leaving.post("/leads", GRACE, key(key)).status()).isEqualTo(403);
    }

    @Test
    void aRefusalForWantOfRightsIsNotKept() {
        String key = fresh();
        ApiClient rising = admin.member(Role.VIEWER);
        assertThat(rising.post("/leads", GRACE, key(key)).status()).isEqualTo(403);
        admin.patch("/tenant/members/" + rising.userId(), Map.of("role", "agent"));

        assertThat(rising.post("/leads", GRACE, key(key)).status()).isEqualTo(201);
    }

    @Test
    void afterADayTheKeyIsNewAgain() {
        String key = fresh();
        Answer first = admin.post("/leads", GRACE, key(key));
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        ApiClient later = admin.login(admin.email(), ApiClient.PASSWORD);
        assertThat(later.post("/leads", GRACE, key(key)).body()).isEqualTo(first.body());
        clock.advance(Duration.ofMinutes(2));

        Answer next = later.post("/leads", GRACE, key(key));
        assertThat(next.header("Idempotency-Replayed")).isEmpty();
        assertThat(next.json().get("id")).isNotEqualTo(first.json().get("id"));
    }

    @Test
    void aRequestAtWorkKeepsItsTwinsWaitingAndADeadOneLetsThemIn() {
        String key = fresh();
        admin.post("/leads", GRACE, key(key));
        jdbc.sql("UPDATE idempotency_keys SET status = NULL WHERE idempotency_key = :key")
                .param("key", key)
                .update();

        Answer busy = admin.post("/leads", GRACE, key(key));
        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.code()).isEqualTo("idempotency_in_progress");
        assertThat(busy.header("Retry-After")).isEqualTo("1");
        clock.advance(IdempotencyKeys.CLAIM);
        Answer next = admin.post("/leads", GRACE, key(key));
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.header("Idempotency-Replayed")).isEmpty();
        assertThat(admin.post("/leads", GRACE, key(key)).body()).isEqualTo(next.body());
    }

    @Test
    void anUploadIsKnownByItsContent() {
        String key = fresh();
        Answer first = upload("last_name\nHopper\n", key);
        Answer again = upload("last_name\nHopper\n", key);
        Answer other = upload("last_name\nBorg\n", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    private Answer upload(String csv, String key) {
        return admin.upload(
                "/leads/import", "leads.csv", BodyPublishers.ofString(csv), Map.of("dry_run", "true"), key(key));
    }

    @Test
    void operationsAboutThePersonHaveKeysOfTheirOwn() {
        String key = fresh();
        Answer first = admin.post("/tenants", Map.of("name", "Second"), key(key));
        Answer again = admin.post("/tenants", Map.of("name", "Second"), key(key));
        Answer inTenant = admin.post("/leads", GRACE, key(key));

        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(inTenant.status()).isEqualTo(201);
        assertThat(admin.get("/tenants").json().get("items")).hasSize(2);
    }

    @Test
    void secretsAreNeverKept() {
        String key = fresh();
        Map<String, Object> registration = ApiClient.registration(ApiClient.address());
        Map<String, Object> apiKey = Map.of("name", "CRM", "role", "viewer", "scopes", List.of("leads:read"));

        assertThat(admin.post("/auth/register", registration, key(key)).status())
                .isEqualTo(201);
        assertThat(admin.post("/auth/register", registration, key(key)).status())
                .isEqualTo(409);
        Answer one = admin.post("/tenant/api-keys", apiKey, key(key));
        Answer two = admin.post("/tenant/api-keys", apiKey, key(key));
        assertThat(two.json().get("key")).isNotEqualTo(one.json().get("key"));
        assertThat(stored(key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "tab\there", "256"})
    void aKeyNobodyCanMeanIsRefused(String given) {
        String key = given.equals("256") ? "k".repeat(256) : given;

        assertThat(admin.post("/leads", GRACE, key(key)).code()).isIn("invalid_parameter", "bad_request");
    }

    @Test
    void whatAPersonWasToldGoesWithThePerson() {
        String key = fresh();
        Answer first = admin.post("/leads", GRACE, key(key));
        events.publishEvent(new PersonErased(
                admin.tenantId(), "lead", List.of(first.json().get("id").asString()), List.of(), List.of()));

        Answer again = admin.post("/leads", GRACE, key(key));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body()).isEmpty();
    }

    @Test
    void expiredKeysAreRemoved() {
        String key = fresh();
        admin.post("/leads", GRACE, key(key));
        keys.removeExpired();
        assertThat(stored(key)).isOne();
        clock.advance(IdempotencyKeys.LIFETIME);
        keys.removeExpired();

        assertThat(stored(key)).isZero();
    }

    private long stored(String key) {
        return jdbc.sql("SELECT COUNT(*) FROM idempotency_keys WHERE idempotency_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
