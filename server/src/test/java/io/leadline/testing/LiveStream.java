package io.leadline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client's live stream, read as it comes.
 *
 * <pre>{@code
 * try (LiveStream stream = LiveStream.of(admin)) {
 *     long lead = aLead().createdBy(admin);
 *     assertThat(stream.next("lead.created").data().path("count").asInt()).isEqualTo(1);
 * }
 * }</pre>
 */
public final class LiveStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Event> unread = new LinkedBlockingQueue<>();
    private final HttpHeaders headers;
    private final InputStream body;
    private volatile @Nullable String lastId;
    private volatile boolean ended;
    private volatile long endedAt;
    private final AtomicInteger heartbeats = new AtomicInteger();

    /** @param id empty where it came without one */
    public record Event(String id, String type, String at, JsonNode data) {}

    private LiveStream(HttpResponse<InputStream> response) {
        this.headers = response.headers();
        this.body = response.body();
        Thread.ofVirtual().name("live-stream").start(this::read);
    }

    /** Opens a stream and waits until it is. */
    public static LiveStream of(ApiClient client) {
        return resumed(client, "");
    }

    public static LiveStream resumed(ApiClient client, String lastEventId) {
        HttpResponse<InputStream> response = request(client, lastEventId);
        assertThat(response.statusCode()).isEqualTo(200);
        LiveStream stream = new LiveStream(response);
        stream.next("stream.opened");
        return stream;
    }

    /** The answer to a wish for a stream, which may be a problem. */
    public static HttpResponse<InputStream> request(ApiClient client, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(client.base() + "/stream"))
                .header("Authorization", "Bearer " + client.token())
                .header("X-Tenant-ID", client.tenant());
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                    lastId = id;
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                } else if (line.isEmpty()) {
                    if (data != null) {
                        Event event = event(id, data);
                        events.add(event);
                        unread.add(event);
                    }
                    id = "";
                    data = null;
                }
            }
        } catch (IOException closed) {
            // Either side may close it.
            endedAt = System.nanoTime();
        }
        endedAt = System.nanoTime();
        ended = true;
    }

    private static Event event(String id, String data) {
        JsonNode told = JSON.readTree(data);
        return new Event(id, told.path("type").asString(), told.path("at").asString(), told.path("data"));
    }

    /** The next event of the type among those not asked for yet; those before it are passed over. */
    public Event next(String type) {
        try {
            Event event = unread.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            while (event != null && !event.type().equals(type)) {
                event = unread.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            return Objects.requireNonNull(event, () -> "no " + type + " came; only " + types());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** All that came so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> types() {
        return events.stream().map(Event::type).toList();
    }

    /** What to resume behind. */
    public String lastId() {
        return String.valueOf(lastId);
    }

    public int heartbeats() {
        return heartbeats.get();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Waits until the server has ended it. */
    public void awaitEnd() {
        await("the end of the stream").atMost(PATIENCE).until(() -> ended);
    }

    /** Waits until the server has ended it and tells how long after the moment, of {@link System#nanoTime}, that was. */
    public Duration awaitEndAfter(long moment) {
        awaitEnd();
        return Duration.ofNanos(endedAt - moment);
    }

    public boolean isOpen() {
        return !ended;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
