package io.leadline.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.ApiClient;
import io.leadline.testing.LeadBody;
import io.leadline.testing.Pages;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code SIGTERM} in the middle of a rush: whatever was accepted is answered, what is answered is done, what is not answered
 * is not done, and who comes later finds nobody listening.
 */
@DisabledIfEnvironmentVariable(
        named = "SPRING_DATASOURCE_URL",
        matches = ".+",
        disabledReason = "embedded database only")
class GracefulShutdownTests {
    private static final int CALLERS = 8;
    private static final int RUSH = 150;
    private static final String UNLIMITED = "--leadline.rate-limits.enabled=false";

    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void everyAcceptedRequestIsAnsweredAndDone(@TempDir Path data) throws Exception {
        ServerProcess server = ServerProcess.start(data, UNLIMITED);
        ApiClient admin = ApiClient.register(server.port());
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                RawConnection slow = RawConnection.to(URI.create(admin.base()))) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> callUntilNobodyListens(admin));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> answered.size() >= RUSH);
            slow.beginPost(admin, "{\"last_name\":");
            int before = answered.size();
            await().until(() -> answered.size() >= before + CALLERS * 4);
            server.terminate();
            await("new connections are refused while the slow request is at work")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> isRefused(server.port()));
            assertThat(server.isAlive()).isTrue();
            assertThat(slow.finishPost("\"Slow\"}")).startsWith("HTTP/1.1 201");
        }
        assertThat(server.stop()).isTrue();
        assertThat(wrong).as("answers other than 201, and answers cut off").isEmpty();

        ServerProcess next = ServerProcess.start(data, UNLIMITED);
        Set<String> stored = storedNames(admin.at(next.port()));
        assertThat(stored).contains("Slow");
        assertThat(turnedAway).as("turned away, and so not done").noneMatch(stored::contains);
        stored.remove("Slow");
        assertThat(stored).isEqualTo(answered);
        assertThat(next.stop()).isTrue();
    }

    private void callUntilNobodyListens(ApiClient admin) {
        boolean listening = true;
        while (listening) {
            String name = "Lead" + numbers.incrementAndGet();
            // A connection of its own for each: on one kept alive nobody can tell a request refused from one cut off.
            try (RawConnection connection = RawConnection.to(URI.create(admin.base()))) {
                listening = note(name, connection.post(admin, LeadBody.aLead().with("last_name", name)));
            } catch (ConnectException refused) {
                listening = false;
            } catch (IOException cutOff) {
                turnedAway.add(name);
            }
        }
    }

    private boolean note(String name, String statusLine) {
        if (statusLine.startsWith("HTTP/1.1 201")) {
            answered.add(name);
        } else if (statusLine.isEmpty()) {
            turnedAway.add(name);
        } else {
            wrong.add(statusLine);
        }
        return true;
    }

    private static boolean isRefused(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static Set<String> storedNames(ApiClient admin) {
        Set<String> names = ConcurrentHashMap.newKeySet();
        Pages.all(admin, "/leads", 500)
                .forEach(lead -> names.add(lead.get("last_name").asString()));
        return names;
    }
}
