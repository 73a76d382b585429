package io.leadline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadline.identity.internal.passwords.HashingPool;
import io.leadline.identity.internal.passwords.Lane;
import io.leadline.platform.problem.RetryLaterException;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** With the limits as they are by default, called from several addresses of this machine. */
@ApiTest
@TestPropertySource(
        properties = {
            "leadline.sign-in.free-attempts=5",
            "leadline.sign-in.free-attempts-per-address=12",
            "leadline.sign-in.free-attempts-per-account=16",
            "leadline.sign-in.free-registrations=60",
            "leadline.sign-in.free-resets=6",
            "leadline.sign-in.free-codes=8",
            "leadline.hashing.queue=20",
            "leadline.sign-in.free-invitations=3"
        })
class SignInThrottleApiTests {
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final String WRONG = "not this one";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private HashingPool pool;

    @Autowired
    private MeterRegistry meters;

    private ApiClient owner;
    private Caller attacker;

    /** Somebody at one address of this machine. */
    private record Caller(String address, int port) {
        private static final JsonMapper JSON = new JsonMapper();

        HttpResponse<String> post(String path, Map<String, Object> body) {
            try (HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName(address))
                    .build()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "probe")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        int login(String email, String password) {
            return post("/auth/login", Map.of("email", email, "password", password))
                    .statusCode();
        }
    }

    @BeforeEach
    void anOwnerAndAnAttackerElsewhere() {
        clock.stop();
        owner = ApiClient.register(port);
        attacker = elsewhere();
    }

    private Caller elsewhere() {
        return new Caller(
                "127." + (1 + (NETWORKS.incrementAndGet() >> 8 & 127)) + "." + (NETWORKS.get() & 255) + ".7", port);
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
            Caller neighbour = new Caller(attacker.address().replaceAll("\\d+$", Integer.toString(host)), port);
            guesses += neighbour.login(owner.email(), WRONG) == 401 ? 1 : 0;
        }
        assertThat(guesses).isEqualTo(5);
    }

    @Test
    void manyNetworksTogetherGuessNoMoreThanTheCeilingLets() {
        assertThat(guessesFromNewNetworks(1000)).isEqualTo(16);

        assertThat(login(owner.email(), ApiClient.PASSWORD).status())
                .as("the owner, where they signed in before")
                .isEqualTo(200);
        HttpResponse<String> newDevice =
                elsewhere().post("/auth/login", Map.of("email", owner.email(), "password", ApiClient.PASSWORD));
        assertThat(newDevice.statusCode()).isEqualTo(429);
        assertThat(newDevice.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(newDevice.body()).contains("Try again in a second", "a device you have signed in with before");
        clock.advance(Duration.ofSeconds(1));
        assertThat(elsewhere().login(owner.email(), ApiClient.PASSWORD))
                .as("the owner elsewhere, slowed down and not locked out")
                .isEqualTo(200);
    }

    @Test
    void aDayOfGuessingFromEverywhereIsAboutAHundredGuesses() {
        int guesses = guessesFromNewNetworks(30);
        for (int fiveMinutes = 0; fiveMinutes < 24 * 12; fiveMinutes++) {
            clock.advance(Duration.ofMinutes(5));
            guesses += guessesFromNewNetworks(2);
        }
        assertThat(guesses).isBetween(100, 130);
        assertThat(login(owner.email(), ApiClient.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void theCeilingCountsThoseWhoGuessAtOnce() {
        List<Boolean> guesses = AtOnce.times(64, this::guessFromANewNetwork);

        assertThat(guesses).filteredOn(guessed -> guessed).hasSize(16);
    }

    @Test
    void theOwnersSignInsGiveStrangersNoMoreGuesses() {
        assertThat(guessesFromNewNetworks(20)).isEqualTo(16);
        assertThat(login(owner.email(), ApiClient.PASSWORD).status()).isEqualTo(200);

        assertThat(guessesFromNewNetworks(20)).isZero();
    }

    @Test
    void anAddressThatHasNoAccountHasTheSameCeiling() {
        String unknown = ApiClient.address();
        long guesses = IntStream.range(0, 40)
                .filter(number -> guess(unknown, newNetwork()))
                .count();
        assertThat(guesses).isEqualTo(16);
    }

    @Test
    void aNewPasswordByMailLiftsTheCeiling() {
        guessesFromNewNetworks(30);
        Caller phone = elsewhere();
        assertThat(phone.login(owner.email(), ApiClient.PASSWORD)).isEqualTo(429);

        phone.post("/password-reset/request", Map.of("email", owner.email()));
        String token = Outbox.token(owner.email(), 1);
        assertThat(phone.post("/password-reset/reset", Map.of("token", token, "new_password", "a whole new password"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(phone.login(owner.email(), "a whole new password")).isEqualTo(200);
    }

    @Test
    void registrationsOfAnAddressAreCountedByTheHour() {
        Device stranger = newNetwork();
        Caller caller = elsewhere();
        for (int time = 0; time < 60; time++) {
            throttle.beginRegistering(stranger);
            throttle.beginRegistering(new Device(caller.address(), "any"));
        }
        HttpResponse<String> refused = caller.post("/auth/register", ApiClient.registration(ApiClient.address()));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThatThrownBy(() -> throttle.beginRegistering(stranger)).isInstanceOf(RetryLaterException.class);
        clock.advance(Duration.ofHours(1));
        throttle.beginRegistering(stranger);
    }

    @Test
    void aRegistrationThatIsRefusedIsAnAttemptAndNoRegistration() {
        Caller newcomer = elsewhere();
        Map<String, Object> taken = ApiClient.registration(owner.email());
        for (int time = 0; time < 12; time++) {
            assertThat(newcomer.post("/auth/register", taken).statusCode()).isEqualTo(409);
        }
        assertThat(newcomer.post("/auth/register", taken).statusCode())
                .as("nobody asks for addresses without end")
                .isEqualTo(429);
    }

    @Test
    void whatNobodyLookedAtIsNoGuess() {
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            fillTheStrangersLane(requests, free);
            HttpResponse<String> refused =
                    attacker.post("/auth/login", Map.of("email", owner.email(), "password", WRONG));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"busy\"");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            free.countDown();
        }
        assertThat(guessesFromNewNetworks(20)).as("all are left").isEqualTo(16);
    }

    private void fillTheStrangersLane(ExecutorService requests, CountDownLatch free) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        for (int work = 0; work < threads + 20; work++) {
            requests.submit(() -> pool.run(Lane.STRANGER, () -> awaitQuietly(free)));
        }
        await().until(() -> meters.get("leadline.hashing.waiting")
                        .tag("lane", "stranger")
                        .gauge()
                        .value()
                == 20);
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Somebody with a /48 has 65,536 networks of their own. */
    @Test
    void theBlocksOfAnIpv6SiteAreCountedTogether() {
        int guesses = 0;
        for (int block = 0; block < 100; block++) {
            guesses +=
                    guess(ApiClient.address(), new Device("2001:db8:77:" + Integer.toHexString(block) + "::1", "probe"))
                            ? 1
                            : 0;
        }
        assertThat(guesses).isEqualTo(4 * 12);
        assertThat(guess(ApiClient.address(), new Device("2001:db8:78:1::1", "probe")))
                .isTrue();
    }

    private int guessesFromNewNetworks(int times) {
        int guesses = 0;
        for (int time = 0; time < times; time++) {
            guesses += guessFromANewNetwork() ? 1 : 0;
        }
        return guesses;
    }

    private boolean guessFromANewNetwork() {
        return guess(owner.email(), newNetwork());
    }

    private boolean guess(String email, Device device) {
        try {
            throttle.begin(email, device);
            return true;
        } catch (RetryLaterException refused) {
            return false;
        }
    }

    private static Device newNetwork() {
        int number = NETWORKS.incrementAndGet();
        return new Device("198." + (number >> 8 & 255) + "." + (number & 255) + ".9", "probe");
    }

    @Test
    void anUnknownAddressIsSlowedDownLikeAKnownOne() {
        String unknown = ApiClient.address();
        Caller other = elsewhere();
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
        Caller guesser = elsewhere();
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
    void aTenantDoesNotFloodMailboxes() {
        for (int time = 0; time < 3; time++) {
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
