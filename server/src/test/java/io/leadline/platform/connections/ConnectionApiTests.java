package io.leadline.platform.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ImpatientApiTest;
import io.leadline.testing.LiveStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that keep the server waiting, and those that must not suffer from them. */
@ImpatientApiTest
class ConnectionApiTests {
    private static final String LOGIN =
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ConnectionLimiter limiter;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private static Duration timeOf(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void headersThatDripEndInTimeHoweverOftenAByteComes() throws IOException {
        try (Dripper dripper = Dripper.of(port).send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")) {
            Duration lasted =
                    timeOf(() -> assertThat(dripper.drip("x", 100).answer()).doesNotContain("no end"));

            assertThat(lasted).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(8));
        }
    }

    @Test
    void aConnectionThatSaysNothingEndsInTime() throws IOException {
        try (Dripper silent = Dripper.of(port)) {
            assertThat(timeOf(() -> assertThat(silent.answer()).isEmpty())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void aBodyThatDripsIsRefusedInTime() throws IOException {
        try (Dripper dripper = Dripper.of(port).send(LOGIN + "Content-Length: 1000\r\n\r\n{")) {
            Duration lasted = timeOf(() -> assertThat(dripper.drip(" ", 100).answer())
                    .startsWith("HTTP/1.1 408")
                    .contains("Connection: close", "application/problem+json", "\"code\":\"request_timeout\""));

            assertThat(lasted).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void aBodyInDrippingChunksIsRefusedInTime() throws IOException {
        try (Dripper dripper = Dripper.of(port).send(LOGIN + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")) {
            assertThat(dripper.drip("1\r\n \r\n", 100).answer()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aRefusedRequestHoldsNothingWithTheRestOfItsBody() throws IOException {
        String refused = "POST /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000000\r\n\r\n{";
        try (Dripper dripper = Dripper.of(port).send(refused)) {
            Duration lasted =
                    timeOf(() -> assertThat(dripper.drip(" ", 100).answer()).startsWith("HTTP/1.1 401"));

            assertThat(lasted).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void jsonHasALimitThatNoRateLifts() throws IOException {
        try (Dripper dripper = Dripper.of(port).send(LOGIN + "Content-Length: 100000\r\n\r\n{")) {
            Duration lasted = timeOf(() ->
                    assertThat(dripper.drip(" ".repeat(400), 100).answer()).startsWith("HTTP/1.1 408"));

            assertThat(lasted).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(12));
        }
    }

    @Test
    void anUploadOverASlowLineGoesOnAsLongAsItComes() throws IOException {
        String row = "Grace," + "x".repeat(393) + "\n";
        int rows = 60;
        String head = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"",
                "Content-Type: text/csv",
                "",
                "first_name,notes\n");
        String foot = "\r\n--b--\r\n";
        int length = head.length() + rows * row.length() + foot.length();
        try (Dripper slow = Dripper.of(port)
                .send("POST /api/v1/leads/import HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nX-Tenant-ID: " + admin.tenant()
                        + "\r\nAuthorization: Bearer " + admin.token() + "\r\nContent-Length: " + length + "\r\n\r\n"
                        + head)) {
            for (int i = 0; i < rows; i++) {
                slow.after(100, row);
            }
            slow.after(100, foot);

            assertThat(slow.answer()).startsWith("HTTP/1.1 202");
        }
    }

    @Test
    void aLiveStreamOutlivesAllThat() throws IOException {
        try (LiveStream stream = LiveStream.of(admin)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> stream.heartbeats() >= 5);
        }
    }

    @Test
    void aFloodFromOneAddressPushesOutItselfAndNobodyElse() throws IOException {
        List<Dripper> flood = new ArrayList<>();
        try (LiveStream stream = LiveStream.of(admin)) {
            for (int i = 0; i < 400; i++) {
                flood.add(Dripper.from(port, "127.0.0.2")
                        .send(i % 2 == 0 ? LOGIN + "Content-Length: 9\r\n\r\n{" : "GET"));
            }

            assertThat(admin.get("/auth/me").status()).isEqualTo(200);
            // From the flood's own address, on a connection of its own.
            try (Dripper neighbour = Dripper.from(port, "127.0.0.2")
                    .send("GET /api/v1/auth/oidc/providers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
                assertThat(neighbour.answer()).startsWith("HTTP/1.1 200");
            }
            await().untilAsserted(() -> assertThat(limiter.size()).isLessThanOrEqualTo(60 + 20));
            await().untilAsserted(() -> assertThat(limiter.unfinished()).isLessThanOrEqualTo(40));
            int heartbeats = stream.heartbeats();
            await().until(() -> stream.heartbeats() > heartbeats);
        } finally {
            closeAll(flood);
        }
    }

    @Test
    void aFloodFromEverywhereLeavesRoomForWhoComesNext() throws IOException {
        List<Dripper> flood = new ArrayList<>();
        try {
            for (int i = 0; i < 600; i++) {
                flood.add(Dripper.from(port, "127.0.3." + (1 + i % 40)).send(i % 3 == 0 ? "" : "GET / HT"));
            }

            for (int i = 0; i < 20; i++) {
                // While those told to go are still leaving, the door may turn somebody away, who comes back at once.
                await().atMost(Duration.ofSeconds(2)).untilAsserted(this::aNewcomerIsServed);
            }
            await().untilAsserted(() -> assertThat(limiter.size()).isLessThanOrEqualTo(120));
        } finally {
            closeAll(flood);
        }
    }

    private void aNewcomerIsServed() throws IOException {
        try (Dripper next = Dripper.from(port, "127.0.4.1")
                .send("GET /api/v1/auth/oidc/providers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            assertThat(next.answer()).startsWith("HTTP/1.1 200");
        }
    }

    private static void closeAll(List<Dripper> flood) throws IOException {
        for (Dripper one : flood) {
            one.close();
        }
    }
}
