package io.leadline.live.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events as Server-Sent Events write them; JSON has no line breaks, so each is one {@code data} line. */
@Component
class SseEncoder {
    static final Duration RETRY = Duration.ofSeconds(3);

    private final JsonMapper json;
    private final LiveProperties properties;

    SseEncoder(JsonMapper json, LiveProperties properties) {
        this.json = json;
        this.properties = properties;
    }

    private record Told(String type, Instant at, Object data) {}

    String json(String type, Instant at, Object content) {
        return json.writeValueAsString(new Told(type, at, content));
    }

    static byte[] event(EventId id, String json) {
        return bytes("id: " + id + "\ndata: " + json + "\n\n");
    }

    /**
     * The first event of a stream. It carries an id only where nothing is missing: else a connection cut here would resume as
     * if nothing were.
     */
    byte[] opened(EventId position, boolean resumed, boolean isWhole, Instant now) {
        Map<String, Object> content = Map.of(
                "id", position.toString(),
                "heartbeat_seconds", properties.heartbeat().toSeconds(),
                "resumed", resumed);
        String data = "data: " + json("stream.opened", now, content) + "\n\n";
        String id = isWhole ? "id: " + position + "\n" : "";
        return bytes("retry: " + RETRY.toMillis() + "\n" + id + data);
    }

    byte[] reset(EventId position, LostReason reason, Instant now) {
        return event(position, json("stream.reset", now, Map.of("reason", reason)));
    }

    /** @param position to go on from after a cut; null where the client knows it already */
    static byte[] heartbeat(@Nullable EventId position) {
        return bytes(": heartbeat\n" + (position == null ? "" : "id: " + position + "\n") + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
