package io.leadline.notifications.internal.inbox;

import io.leadline.testing.ApiClient;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody's notifications, as they read them. */
public record Inbox(ApiClient client) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public List<JsonNode> entries() {
        return Pages.all(client, "/notifications", 500);
    }

    /** Once there are so many. */
    public List<JsonNode> await(int entries) {
        return org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(this::entries, found -> found.size() >= entries);
    }

    /** The one entry, once it is about so many things. */
    public JsonNode awaitOne(int things) {
        return org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        this::entries,
                        found -> found.size() == 1
                                && found.getFirst().path("count").asInt() == things)
                .getFirst();
    }

    public long unread() {
        return client.get("/notifications/unread-count").json().path("unread").asLong();
    }

    public long held() {
        return client.get("/notifications/unread-count").json().path("held").asLong();
    }

    /** Wishes for one type alone. */
    public void prefers(Map<String, ?> wishes) {
        ApiClient.Answer put = client.put("/me/notification-preferences", wishes);
        if (put.status() != 200) {
            throw new AssertionError("The preferences were not taken: " + put.body());
        }
    }
}
