package io.leadline.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ThrottledApiTest
class SignInThrottleApiTests {
    private static final String WRONG = "not this one";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient owner;
    private Visitor attacker;

    @BeforeEach
    void anOwnerAndAnAttackerElsewhere() {
        clock.stop();
        owner = ApiClient.register(port);
        attacker = elsewhere();
    }

    private Visitor elsewhere() {
        return Visitor.elsewhere(port);
    }

    @Test
    void whoGuessesIsSlowedDownAndTheOwnerIsNot() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(attacker.login(owner.email(), WRONG)).isEqualTo(401);
        }
        HttpResponse<String> refused = attacker.post("/auth/login", Map.of("email", owner.email(), "password", WRONG));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too_many_attempts");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(attacker.login(owner.email(), ApiClient.PASSWORD))
                .as("even with the right password")
                .isEqualTo(429);
        assertThat(login(owner.email(), ApiClient.PASSWORD).status())
                .as("the owner, where they signed in before")
                .isEqualTo(200);
        assertThat(elsewhere().login(owner.email(), ApiClient.PASSWORD))
                .as("the owner, on a new device elsewhere")
                .isEqualTo(200);
    }

    @Test
    void spellingTheAddressAnewIsNoFurtherGuess() {
        ApiClient accented = ApiClient.register(port, "jörg" + owner.email());
        int guesses = 0;
        for (String spelling : List.of(
                accented.email(),
                accented.email().toUpperCase(Locale.ROOT),
                "jo\u0308rg" + owner.email(),
                " " + accented.email() + "\u00a0",
                accented.email().replace('@', '\uff20'),
                accented.email().replace("example", "\uff45xample"),
                accented.email().replace(".com", "\u3002com"),
                "\uff2a" + accented.email().substring(1))) {
            guesses += attacker.login(spelling, WRONG) == 401 ? 1 : 0;
        }

        assertThat(guesses).isEqualTo(5);
    }

    @Test
    void pausesDouble() {
        for (int guess = 0; guess < 5; guess++) {
            attacker.login(owner.email(), WRONG);
        }
        for (int pause : List.of(1, 2, 4, 8)) {
            assertThat(attacker.login(owner.email(), WRONG)).isEqualTo(429);
            clock.advance(Duration.ofSeconds(pause));
            assertThat(attacker.login(owner.email(), WRONG)).isEqualTo(401);
        }
        clock.advance(Duration.ofHours(1));
        assertThat(attacker.login(owner.email(), WRONG)).isEqualTo(401);
        assertThat(attacker.login(owner.email(), WRONG)).isEqualTo(401);
    }

    @Test
    void moreAddressesOfTheSameNetworkAreNoMoreGuesses() {
        int guesses = 0;
        for (int host = 1; host <= 10; host++) {
            Visitor neighbour = new Visitor(attacker.address().replaceAll("\\d+$", Integer.toString(host)), port);
            guesses += neighbour.login(owner.email(), WRONG) == 401 ? 1 : 0;
        }
        assertThat(guesses).isEqualTo(5);
    }

    @Test
    void anUnknownAddressIsSlowedDownLikeAKnownOne() {
        String unknown = ApiClient.address();
        Visitor other = elsewhere();
        for (int guess = 0; guess < 8; guess++) {
            HttpResponse<String> known =
                    attacker.post("/auth/login", Map.of("email", owner.email(), "password", WRONG));
            HttpResponse<String> none = other.post("/auth/login", Map.of("email", unknown, "password", WRONG));

            assertThat(none.statusCode()).isEqualTo(known.statusCode());
            assertThat(withoutRequestId(none)).isEqualTo(withoutRequestId(known));
            assertThat(none.headers().firstValue("Retry-After"))
                    .isEqualTo(known.headers().firstValue("Retry-After"));
        }
    }

    private static String withoutRequestId(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    @Test
    void manyAccountsFromOneAddressAreSlowedDownToo() {
        for (int guess = 0; guess < 12; guess++) {
            assertThat(attacker.login(ApiClient.address(), WRONG)).isEqualTo(401);
        }
        assertThat(attacker.login(ApiClient.address(), WRONG)).isEqualTo(429);
        assertThat(login(owner.email(), ApiClient.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessesAtOnceAreNoMoreThanGuessesOneByOne() {
        List<Integer> answers = AtOnce.times(10, () -> attacker.login(owner.email(), WRONG));

        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(5);
    }

    @Test
    void whoIsRightIsNeverSlowedDown() {
        for (int time = 0; time < 20; time++) {
            assertThat(attacker.login(owner.email(), ApiClient.PASSWORD)).isEqualTo(200);
        }
    }

    @Test
    void theOwnersOwnMistakesAreCountedApartFromEverybodyElses() {
        for (int mistake = 0; mistake < 5; mistake++) {
            assertThat(login(owner.email(), WRONG).status()).isEqualTo(401);
        }
        Answer refused = login(owner.email(), WRONG);

        assertThat(refused.status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        assertThat(login(owner.email(), ApiClient.PASSWORD).status()).isEqualTo(200);
        assertThat(attacker.login(owner.email(), WRONG)).isEqualTo(401);
    }

    @Test
    void codesAreNotGuessedFromManyNetworks() {
        Authenticator app = Authenticator.enable(owner, clock);
        clock.advance(Duration.ofSeconds(30));
        int guesses = 0;
        for (int network = 0; network < 12; network++) {
            guesses += elsewhere()
                                    .post(
                                            "/auth/login",
                                            Map.of(
                                                    "email",
                                                    owner.email(),
                                                    "password",
                                                    ApiClient.PASSWORD,
                                                    "otp",
                                                    app.wrongCode()))
                                    .statusCode()
                            == 401
                    ? 1
                    : 0;
        }

        assertThat(guesses).isEqualTo(8);
        assertThat(ApiClient.nobody(port)
                        .post(
                                "/auth/login",
                                Map.of("email", owner.email(), "password", ApiClient.PASSWORD, "otp", app.code()))
                        .status())
                .as("the owner, where they signed in before")
                .isEqualTo(200);
    }

    @Test
    void askingForACodeIsNoFailure() {
        Authenticator.enable(owner, clock);
        for (int time = 0; time < 15; time++) {
            assertThat(attacker.login(owner.email(), ApiClient.PASSWORD)).isEqualTo(401);
        }
    }

    @Test
    void aStolenSessionDoesNotGuessThePassword() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(owner.post("/auth/2fa/setup", Map.of("password", WRONG)).code())
                    .isEqualTo("wrong_password");
        }
        Answer refused = owner.post(
                "/auth/change-password", Map.of("current_password", WRONG, "new_password", "another good one"));
        assertThat(refused.code()).isEqualTo("too_many_attempts");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(login(owner.email(), ApiClient.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void resetsAndInvitationsAreSlowedDown() {
        for (int time = 0; time < 5; time++) {
            assertThat(attacker.post("/password-reset/request", Map.of("email", owner.email()))
                            .statusCode())
                    .isEqualTo(202);
        }
        assertThat(attacker.post("/password-reset/request", Map.of("email", owner.email()))
                        .statusCode())
                .isEqualTo(429);
        Visitor guesser = elsewhere();
        for (int time = 0; time < 12; time++) {
            assertThat(guesser.post("/password-reset/reset", Map.of("token", "x" + time, "new_password", WRONG))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(guesser.post("/password-reset/reset", Map.of("token", "x", "new_password", WRONG))
                        .statusCode())
                .isEqualTo(429);
        assertThat(guesser.post("/invitations/accept", Map.of("token", "x")).statusCode())
                .isEqualTo(429);
    }

    @Test
    void nobodyFloodsOneMailboxWithInvitations() {
        Map<String, Object> victim = Map.of("email", ApiClient.address(), "role", "viewer");
        for (int time = 0; time < 4; time++) {
            assertThat(owner.post("/tenant/invitations", victim).status()).isEqualTo(201);
        }
        long id = owner.post("/tenant/invitations", victim).json().path("id").asLong();
        assertThat(owner.post("/tenant/invitations/" + id + "/resend").code()).isEqualTo("too_many_attempts");
        assertThat(owner.post("/tenant/invitations", victim).code()).isEqualTo("too_many_attempts");
        assertThat(owner.post("/tenant/invitations", Map.of("email", ApiClient.address(), "role", "viewer"))
                        .status())
                .as("others are still invited")
                .isEqualTo(201);
    }

    @Test
    void aTenantDoesNotFloodMailboxes() {
        for (int time = 0; time < 7; time++) {
            assertThat(owner.post("/tenant/invitations", Map.of("email", ApiClient.address(), "role", "viewer"))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(owner.post("/tenant/invitations", Map.of("email", ApiClient.address(), "role", "viewer"))
                        .code())
                .isEqualTo("too_many_attempts");
    }

    private Answer login(String email, String password) {
        return ApiClient.nobody(port).post("/auth/login", Map.of("email", email, "password", password));
    }
}
