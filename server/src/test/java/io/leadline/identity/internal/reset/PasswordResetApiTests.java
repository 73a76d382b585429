package io.leadline.identity.internal.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class PasswordResetApiTests {
    private static final String NEW_PASSWORD = "a whole new password";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ResetMails mails;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient nobody;
    private ApiClient person;

    @BeforeEach
    void aPerson() {
        nobody = ApiClient.nobody(port);
        person = ApiClient.register(port).verified();
    }

    @Test
    void aKnownAndAnUnknownAddressAreAnsweredAlikeAndOnlyOneGetsMail() {
        String unknown = ApiClient.address();

        Answer known = request(person.email());
        Answer other = request(unknown);

        assertThat(known.status()).isEqualTo(202);
        assertThat(other.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(other.body()).isEmpty();
        assertThat(headerNames(known)).isEqualTo(headerNames(other));
        assertThat(Outbox.await(person.email(), 1)).hasSize(1);
        WorkNow.sweep(mails);
        assertThat(Outbox.to(unknown)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM password_reset_requests WHERE email IN (:known, :unknown)")
                        .param("known", person.email())
                        .param("unknown", unknown)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theLinkLeadsWhereTheSettingSaysWhateverTheRequestCallsTheServer() {
        ApiClient.nobody(port)
                .sendJson(
                        "POST",
                        "/password-reset/request",
                        "{\"email\": \"" + person.email() + "\"}",
                        "X-Forwarded-Host",
                        "evil.example");

        String text = Outbox.await(person.email(), 1).getFirst().text();

        assertThat(text).contains("http://localhost:0/reset-password#token=").doesNotContain("evil.example");
    }

    @Test
    void theLinkGivesANewPasswordAndEndsAllSessions() {
        ApiClient elsewhere = nobody.login(person.email(), ApiClient.PASSWORD);
        request(person.email().toUpperCase(Locale.ROOT));
        String token = Outbox.token(person.email(), 1);

        assertThat(reset(token, NEW_PASSWORD).status()).isEqualTo(204);

        assertThat(person.get("/leads").status()).isEqualTo(401);
        assertThat(elsewhere.get("/leads").status()).isEqualTo(401);
        assertThat(login(ApiClient.PASSWORD).code()).isEqualTo("invalid_credentials");
        assertThat(login(NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aLinkWorksOnceAndTakesTheOthersWithIt() {
        request(person.email());
        String first = Outbox.token(person.email(), 1);
        request(person.email());
        String second = Outbox.token(person.email(), 2);

        assertThat(reset(second, NEW_PASSWORD).status()).isEqualTo(204);

        for (String used : List.of(first, second, "bm90IG9uZSBvZiBvdXJz")) {
            Answer refused = reset(used, "yet another password");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("invalid_reset_token");
        }
        assertThat(login(NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoAsksInAnothersNameTakesNoLinkFromThem() {
        request(person.email());
        String own = Outbox.token(person.email(), 1);
        for (int i = 0; i < 8; i++) {
            request(person.email());
        }
        WorkNow.sweep(mails);
        Outbox.await(person.email(), 5);

        assertThat(reset(own, NEW_PASSWORD).status()).isEqualTo(204);
        assertThat(Outbox.to(person.email())).as("a mailbox is not flooded").hasSize(5);
    }

    /** From as many networks as somebody likes; and whenever the owner asks, a link is there that works a while. */
    @Test
    void aDayOfAskingIsNoFloodAndTheOwnerAlwaysHasALink() {
        clock.stop();
        for (int minute = 0; minute < 120; minute++) {
            request(person.email());
            WorkNow.sweep(mails);
            clock.advance(Duration.ofMinutes(1));
        }
        int sent = jdbc.sql(
                        "SELECT COUNT(*) FROM password_reset_tokens t JOIN users u ON u.id = t.user_id WHERE u.email = :email")
                .param("email", person.email())
                .query(Integer.class)
                .single();
        assertThat(sent).isLessThanOrEqualTo(14);
        clock.advance(Duration.ofMinutes(10));
        assertThat(reset(Outbox.token(person.email(), sent), NEW_PASSWORD).status())
                .isEqualTo(204);
    }

    @Test
    void ofManyUsesAtOnceOneSucceeds() {
        for (int round = 0; round < 3; round++) {
            ApiClient someone = ApiClient.register(port);
            request(someone.email());
            String token = Outbox.token(someone.email(), 1);

            List<Answer> answers = AtOnce.times(3, number -> () -> reset(token, NEW_PASSWORD + number));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 400, 400);
        }
    }

    @Test
    void aLinkExpiresAfterHalfAnHour() {
        request(person.email());
        String token = Outbox.token(person.email(), 1);

        clock.advance(ResetMails.LIFETIME.plusSeconds(1));

        assertThat(reset(token, NEW_PASSWORD).code()).isEqualTo("invalid_reset_token");
        clock.advance(Duration.ofHours(1));
        mails.removeExpired();
        clock.advance(Duration.ofHours(-2));
        assertThat(reset(token, NEW_PASSWORD).code()).isEqualTo("invalid_reset_token");
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        request(person.email());
        String token = Outbox.token(person.email(), 1);

        Answer weak = reset(token, "short");

        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.json().path("errors").path(0).path("field").asString()).isEqualTo("new_password");
        assertThat(reset(token, NEW_PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void theSecondFactorStays() {
        clock.stop();
        Authenticator app = Authenticator.enable(person, clock);
        request(person.email());

        reset(Outbox.token(person.email(), 1), NEW_PASSWORD);

        assertThat(login(NEW_PASSWORD).code()).isEqualTo("otp_required");
        clock.advance(Duration.ofSeconds(30));
        assertThat(nobody.post(
                                "/auth/login",
                                Map.of("email", person.email(), "password", NEW_PASSWORD, "otp", app.code()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noTokenIsKeptAsItIs() {
        request(person.email());
        String token = Outbox.token(person.email(), 1);

        assertThat(jdbc.sql("SELECT HEX(token_hash) FROM password_reset_tokens WHERE user_id = :user")
                        .param("user", person.userId())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(hash -> assertThat(hash).hasSize(64).doesNotContainIgnoringCase(token));
    }

    @Test
    void aSignInWithTheOldPasswordWhileItIsResetLeavesNoSession() {
        for (int round = 0; round < 3; round++) {
            ApiClient someone = ApiClient.register(port);
            request(someone.email());
            String token = Outbox.token(someone.email(), 1);

            List<Answer> answers = AtOnce.times(
                    2,
                    number -> () -> number == 0
                            ? reset(token, NEW_PASSWORD)
                            : nobody.post(
                                    "/auth/login", Map.of("email", someone.email(), "password", ApiClient.PASSWORD)));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers.get(1).status()).isIn(200, 401);
            if (answers.get(1).status() == 200) {
                assertThat(nobody.as(answers.get(1).json()).get("/auth/me").status())
                        .isEqualTo(401);
            }
        }
    }

    private Answer request(String email) {
        return nobody.post("/password-reset/request", Map.of("email", email));
    }

    /** All but what tells about the connection, not about the account. */
    private static Set<String> headerNames(Answer answer) {
        return answer.headers().keySet().stream()
                .filter(name -> !"connection".equals(name))
                .collect(Collectors.toSet());
    }

    private Answer reset(String token, String password) {
        return nobody.post("/password-reset/reset", Map.of("token", token, "new_password", password));
    }

    private Answer login(String password) {
        return nobody.post("/auth/login", Map.of("email", person.email(), "password", password));
    }
}
