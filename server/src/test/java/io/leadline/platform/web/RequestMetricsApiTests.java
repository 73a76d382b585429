package io.leadline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class RequestMetricsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry registry;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/leads/999999999,       404, CLIENT_ERROR, /api/v1/leads/{id}",
        "/leads/999999999/score, 404, CLIENT_ERROR, /api/v1/leads/{id}/score",
        "/leads,                 200, SUCCESS,      /api/v1/leads",
        "/nothing-of-that-name,  404, CLIENT_ERROR, /**"
    })
    void eachRequestIsTimedUnderItsOperation(String path, int status, String outcome, String uri) {
        long before = count(status, uri);

        assertThat(admin.get(path).status()).isEqualTo(status);

        // The answer is on its way before its time is taken.
        await().untilAsserted(() -> assertThat(count(status, uri)).isEqualTo(before + 1));
        assertThat(tags(status, uri))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "error",
                        "none",
                        "exception",
                        "none",
                        "method",
                        "GET",
                        "outcome",
                        outcome,
                        "status",
                        Integer.toString(status),
                        "uri",
                        uri));
    }

    private Map<String, String> tags(int status, String uri) {
        return StreamSupport.stream(
                        timers(status, uri)
                                .getFirst()
                                .getId()
                                .getTagsAsIterable()
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(Tag::getKey, Tag::getValue));
    }

    private long count(int status, String uri) {
        return timers(status, uri).stream().mapToLong(Timer::count).sum();
    }

    private List<Timer> timers(int status, String uri) {
        return List.copyOf(registry.find("http.server.requests")
                .tag("method", "GET")
                .tag("status", Integer.toString(status))
                .tag("uri", uri)
                .timers());
    }
}
