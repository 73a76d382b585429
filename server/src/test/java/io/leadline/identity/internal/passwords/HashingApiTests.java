package io.leadline.identity.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class HashingApiTests {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @LocalServerPort
    private int port;

    @Autowired
    private HashingPool pool;

    @Autowired
    private MeterRegistry meters;

    /** Whoever holds a connection while they wait for a hash keeps it from somebody who needs none of the kind. */
    @Test
    void whoWaitsForAHashHoldsNoConnection() throws Exception {
        ApiClient nobody = ApiClient.nobody(port);
        ApiClient person = ApiClient.register(port);
        // Not the same: a reset ends the sign-in and takes back the invitation when it comes before them.
        ApiClient forgetful = ApiClient.register(port);
        String guest = ApiClient.address();
        person.post("/tenant/invitations", Map.of("email", guest, "role", "agent"));
        nobody.post("/password-reset/request", Map.of("email", forgetful.email()));
        String invitation = Outbox.token(guest, 1);
        String link = Outbox.token(forgetful.email(), 1);
        List<Callable<Answer>> calls = List.of(
                () -> nobody.post("/auth/register", ApiClient.registration(ApiClient.address())),
                () -> nobody.post("/auth/login", Map.of("email", person.email(), "password", ApiClient.PASSWORD)),
                () -> nobody.post("/auth/login", Map.of("email", ApiClient.address(), "password", "not this one")),
                () -> person.post("/auth/2fa/setup", Map.of("password", ApiClient.PASSWORD)),
                () -> nobody.post("/invitations/accept", Map.of("token", invitation, "password", ApiClient.PASSWORD)),
                () -> nobody.post(
                        "/password-reset/reset", Map.of("token", link, "new_password", "a whole new password")));
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            occupyAllThreads(requests, free);
            List<Future<Answer>> waiting = calls.stream().map(requests::submit).toList();

            await().atMost(LONGEST).until(() -> waiting() == calls.size());
            await().atMost(LONGEST).until(() -> connectionsInUse() == 0);
            assertThat(person.get("/auth/me").status()).as("served meanwhile").isEqualTo(200);

            free.countDown();
            assertThat(statuses(waiting)).containsExactly(201, 200, 401, 200, 200, 204);
        }
    }

    private void occupyAllThreads(ExecutorService requests, CountDownLatch free) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        CountDownLatch begun = new CountDownLatch(threads);
        for (int thread = 0; thread < threads; thread++) {
            requests.execute(() -> pool.run(Lane.KNOWN, () -> {
                begun.countDown();
                return awaitQuietly(free);
            }));
        }
        assertThat(awaitQuietly(begun)).isTrue();
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private double waiting() {
        return meters.get("leadline.hashing.waiting").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private double connectionsInUse() {
        return meters.get("hikaricp.connections.active").gauge().value();
    }

    private static List<Integer> statuses(List<Future<Answer>> answers)
            throws ExecutionException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        return statuses;
    }
}
