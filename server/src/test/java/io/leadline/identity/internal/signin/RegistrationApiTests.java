package io.leadline.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A server as it starts: nobody registers until the operator says so. */
@ApiTest
@TestPropertySource(
        properties = {
            "leadline.registration.enabled=false",
            "leadline.admin.email=closed-server@leadline.test",
            "spring.mail.host=mail.example.com"
        })
class RegistrationApiTests {
    private static final String INSTALLATION = "/installation";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient operator;

    @BeforeAll
    void theOperator() {
        operator = ApiClient.nobody(port).login("closed-server@leadline.test", ApiClient.PASSWORD);
    }

    @AfterEach
    void asConfigured() {
        decide(null);
    }

    private Answer decide(@Nullable Boolean open) {
        return operator.sendJson("PATCH", INSTALLATION, "{\"registration_enabled\":" + open + "}");
    }

    private Answer register(String email) {
        return ApiClient.nobody(port).post("/auth/register", ApiClient.registration(email));
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    @Test
    void aStrangerIsRefusedAndNothingIsMade() {
        long users = count("users");
        long tenants = count("tenants");

        Answer refused = register(ApiClient.address());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("registration_closed");
        assertThat(refused.json().path("detail").asString()).contains("invitation", "operator");
        assertThat(count("users")).isEqualTo(users);
        assertThat(count("tenants")).isEqualTo(tenants);
    }

    @Test
    void aClosedDoorTellsNothingAboutAccounts() {
        assertThat(register("closed-server@leadline.test").code()).isEqualTo("registration_closed");
    }

    @Test
    void theFirstAdminIsThereAndInvitesPeople() {
        Answer invited = operator.post("/tenant/invitations", Map.of("email", ApiClient.address(), "role", "agent"));

        assertThat(invited.status()).isEqualTo(201);
    }

    @Test
    void theSignInPageLearnsOfIt() {
        Answer settings = ApiClient.nobody(port).get("/auth/settings");

        assertThat(settings.status()).isEqualTo(200);
        assertThat(settings.json().path("registration_enabled").asBoolean(true)).isFalse();
        assertThat(settings.json().path("password_min_length").asInt()).isEqualTo(8);
        assertThat(settings.json().path("mail_configured").asBoolean(false)).isTrue();

        decide(true);
        assertThat(ApiClient.nobody(port)
                        .get("/auth/settings")
                        .json()
                        .path("registration_enabled")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void theOperatorOpensRegistrationAndClosesItAgain() {
        Answer opened = decide(true);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.json().path("registration_enabled").asBoolean()).isTrue();
        assertThat(opened.json().path("registration_decided").asBoolean()).isTrue();
        assertThat(opened.json().path("registration_default").asBoolean(true)).isFalse();
        assertThat(register(ApiClient.address()).status()).isEqualTo(201);

        assertThat(decide(false).json().path("registration_enabled").asBoolean(true))
                .isFalse();
        assertThat(register(ApiClient.address()).code()).isEqualTo("registration_closed");
        assertThat(decide(null).json().path("registration_decided").asBoolean(true))
                .isFalse();
    }

    @Test
    void theTrailOfTheFirstTenantHoldsWhoDecided() {
        decide(true);

        Answer trail = operator.get("/audit-logs?action=installation.updated&limit=1");
        var entry = trail.json().path("items").path(0);
        assertThat(entry.path("user_id").asLong()).isEqualTo(operator.userId());
        assertThat(operator.get("/audit-logs/" + entry.path("id"))
                        .json()
                        .path("changes")
                        .path("registration_enabled")
                        .path("now")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void anAdminOfAnotherTenantDecidesNothingAndIsToldOf() {
        decide(true);
        ApiClient other = ApiClient.register(port);

        assertThat(other.get(INSTALLATION).code()).isEqualTo("forbidden");
        assertThat(other.patch(INSTALLATION, Map.of("registration_enabled", false))
                        .code())
                .isEqualTo("forbidden");
        assertThat(operator.get(INSTALLATION)
                        .json()
                        .path("registration_enabled")
                        .asBoolean(false))
                .isTrue();
        assertThat(operator.get("/audit-logs?action=request.refused&user_id=" + other.userId())
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aKeyOfTheOperatorDecidesNothing() {
        String key = operator.post(
                        "/tenant/api-keys",
                        Map.of("name", "all of it", "role", "admin", "scopes", List.of("*:read", "*:write")))
                .json()
                .path("key")
                .asString();

        assertThat(operator.withToken(key).get(INSTALLATION).code()).isEqualTo("sign_in_required");
        assertThat(operator.withToken(key)
                        .patch(INSTALLATION, Map.of("registration_enabled", true))
                        .code())
                .isEqualTo("sign_in_required");
    }

    @Test
    void onlyTheOperatorMakesTenantsWhileItIsClosed() {
        decide(true);
        ApiClient other = ApiClient.register(port);
        decide(false);

        assertThat(other.post("/tenants", Map.of("name", "One more")).code()).isEqualTo("registration_closed");
        assertThat(operator.post("/tenants", Map.of("name", "For a customer")).status())
                .isEqualTo(201);
    }

    @Test
    void meTellsWhetherOneIsTheOperator() {
        decide(true);

        assertThat(operator.get("/auth/me").json().path("operator").asBoolean(false))
                .isTrue();
        assertThat(ApiClient.register(port)
                        .get("/auth/me")
                        .json()
                        .path("operator")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void whatIsNoDecisionIsRefused() {
        for (String body : List.of(
                "{\"registration_enabled\":\"true\"}",
                "{\"registration_enabled\":1}",
                "{\"registration_enabled\":[true]}",
                "{\"registration_enabled\":true,\"operator\":7}",
                "[]",
                "true",
                "{")) {
            Answer answer = operator.sendJson("PATCH", INSTALLATION, body);
            assertThat(answer.status()).as(body).isBetween(400, 422);
        }
        assertThat(operator.get(INSTALLATION)
                        .json()
                        .path("registration_decided")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void aDecisionOnAnOldStateIsRefused() {
        String before = operator.get(INSTALLATION).header("ETag");
        decide(true);

        Answer late = operator.patch(INSTALLATION, Map.of("registration_enabled", false), "If-Match", before);

        assertThat(late.code()).isEqualTo("version_mismatch");
    }

    /** Whoever is on the way when the door closes either was in before, or stays out. */
    @Test
    void nobodyRegistersOnceTheDoorIsClosed() throws Exception {
        for (int round = 0; round < 3; round++) {
            decide(true);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Answer>> registrations = IntStream.range(0, 6)
                        .mapToObj(i -> threads.submit(() -> register(ApiClient.address())))
                        .toList();
                registrations.getFirst().get();
                assertThat(decide(false).status()).isEqualTo(200);
                long tenants = count("tenants");
                for (Future<Answer> one : registrations) {
                    assertThat(one.get().status()).isIn(201, 403);
                }
                assertThat(count("tenants")).isEqualTo(tenants);
            }
        }
    }

    /** Otherwise the address is taken, and whoever registered knows of no account. */
    @Test
    void whereNoSessionCanBeginThereIsNoAccountEither() {
        decide(true);
        long tenants = count("tenants");
        String email = ApiClient.address();
        jdbc.sql("""
                CREATE TRIGGER no_session BEFORE INSERT ON sessions FOR EACH ROW
                IF EXISTS (SELECT 1 FROM users WHERE id = NEW.user_id AND email = '%s') THEN
                    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no session';
                END IF""".formatted(email)).update();
        try {
            assertThat(register(email).status()).isEqualTo(503);
        } finally {
            jdbc.sql("DROP TRIGGER no_session").update();
        }
        assertThat(count("tenants")).isEqualTo(tenants);
        assertThat(register(email).status()).isEqualTo(201);
    }
}
