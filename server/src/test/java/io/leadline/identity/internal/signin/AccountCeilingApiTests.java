package io.leadline.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadline.identity.internal.passwords.HashingPool;
import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.platform.problem.RetryLaterException;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** Guesses from any number of networks, and what one address may do an hour. */
@ThrottledApiTest
class AccountCeilingApiTests {
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

    @Autowired
    private JdbcTemplate jdbc;

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
        Visitor phone = elsewhere();
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
        Visitor caller = elsewhere();
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
        Visitor newcomer = elsewhere();
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
        CountDownLatch working = new CountDownLatch(threads);
        for (int work = 0; work < threads; work++) {
            requests.execute(() -> pool.run(Lane.STRANGER, () -> {
                working.countDown();
                return awaitQuietly(free);
            }));
        }
        assertThat(awaitQuietly(working)).isTrue();
        for (int work = 0; work < 20; work++) {
            requests.execute(() -> pool.run(Lane.STRANGER, () -> awaitQuietly(free)));
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

    /** The owner's address may be everybody's: that of an office, or of a proxy nobody told the server of. */
    @Test
    void theOwnersClientInOtherLettersIsAStranger() {
        Device known = ownersDevice();
        String name = known.userAgent();
        long guesses = IntStream.range(0, 200)
                .filter(number -> guess(owner.email(), new Device(known.address(), inOtherLetters(name, number + 1))))
                .count();
        assertThat(guesses).isLessThanOrEqualTo(16);
    }

    private static String inOtherLetters(String text, int bits) {
        StringBuilder other = new StringBuilder(text);
        int bit = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                boolean swap = (bits >> bit & 1) == 1;
                bit++;
                other.setCharAt(at, swap ? (char) (c ^ 32) : c);
            }
        }
        return other.toString();
    }

    private Device ownersDevice() {
        var session = owner.get("/auth/sessions").json().path("items").path(0);
        return new Device(
                session.path("address").asString(), session.path("user_agent").asString());
    }

    @Test
    void aDeviceIsKnownHoweverManyOthersFollowed() {
        for (int later = 0; later < 150; later++) {
            jdbc.update(
                    "INSERT INTO sessions (user_id, address, user_agent, created_at, last_used_at, expires_at)"
                            + " VALUES (?, '192.0.2.1', 'phone', NOW(6), NOW(6), '2099-01-01')",
                    owner.userId());
        }
        guessesFromNewNetworks(30);

        assertThat(login(owner.email(), ApiClient.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void theDeviceOfWhoeverSatOnTheAddressIsNotItsOwners() {
        Device squatters = ownersDevice();
        Visitor mailbox = elsewhere();
        mailbox.post("/password-reset/request", Map.of("email", owner.email()));
        String token = Outbox.token(owner.email(), 1);
        mailbox.post("/password-reset/reset", Map.of("token", token, "new_password", "a whole new password"));
        guessesFromNewNetworks(30);

        assertThat(guess(owner.email(), squatters)).isFalse();
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

    private Answer login(String email, String password) {
        return ApiClient.nobody(port).post("/auth/login", Map.of("email", email, "password", password));
    }
}
