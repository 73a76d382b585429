package io.leadline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Twenty registrations a second and two hundred bogus sign-ins at any moment, as if each came from a network of its own (the budgets of
 * addresses are lifted), while somebody who is signed in reads. Attackers, reader and server share the processors.
 */
final class FloodBenchmarks {
    static final String[] WITHOUT_BUDGETS = {
        "--leadline.registration.enabled=true",
        "--leadline.sign-in.free-registrations=1000000",
        "--leadline.sign-in.free-attempts-per-address=1000000"
    };

    private static final int SIGN_INS_AT_ONCE = 200;
    private static final Duration BETWEEN_REGISTRATIONS = Duration.ofMillis(50);
    private static final Duration BETWEEN_READS = Duration.ofMillis(10);
    private static final int WARM_UP = 300;
    private static final int READS = 2000;
    private static final double MOST_MILLISECONDS = 100;

    private final Server server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean over = new AtomicBoolean();

    FloodBenchmarks(Server server) {
        this.server = server;
    }

    Row reading() {
        String tenant = server.createTenant("read during a flood");
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            attackers.execute(this::register);
            attackers.execute(this::signInBogusly);
            measured(tenant, WARM_UP);
            double p99 = measured(tenant, READS);
            over.set(true);
            return new Row(
                    "lead list during a flood of registrations and sign-ins, p99",
                    String.format(Locale.ROOT, "%.1f ms", p99),
                    String.format(Locale.ROOT, "%.0f ms", MOST_MILLISECONDS),
                    p99 / MOST_MILLISECONDS,
                    1,
                    false);
        }
    }

    private double measured(String tenant, int reads) {
        List<Double> milliseconds = new ArrayList<>();
        for (int read = 0; read < reads; read++) {
            long begin = System.nanoTime();
            server.get("/api/v1/leads?limit=20", tenant);
            milliseconds.add((System.nanoTime() - begin) / 1e6);
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
        return milliseconds.stream()
                .sorted()
                .skip(reads * 99L / 100)
                .findFirst()
                .orElseThrow();
    }

    private void register() {
        while (!over.get()) {
            Thread.startVirtualThread(() -> post("/api/v1/auth/register", """
                    {"tenant_name": "Flood", "email": "%s@example.com", "password": "correct horse battery",
                     "first_name": "F", "last_name": "L"}""".formatted(UUID.randomUUID())));
            LockSupport.parkNanos(BETWEEN_REGISTRATIONS.toNanos());
        }
    }

    private void signInBogusly() {
        Semaphore atOnce = new Semaphore(SIGN_INS_AT_ONCE);
        while (!over.get()) {
            atOnce.acquireUninterruptibly();
            Thread.startVirtualThread(() -> {
                post("/api/v1/auth/login", """
                        {"email": "%s@example.com", "password": "not this one"}""".formatted(UUID.randomUUID()));
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos()); // A refusal is followed by the next try soon.
                atOnce.release();
            });
        }
    }

    private void post(String path, String body) {
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create(server.url(path)))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException refused) {
            // Whatever becomes of an attacker's request is theirs to worry about.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
