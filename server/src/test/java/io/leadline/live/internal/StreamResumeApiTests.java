package io.leadline.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.LiveStream;
import io.leadline.testing.LiveStream.Event;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Streams cut off and resumed. */
@ApiTest
class StreamResumeApiTests {
    private static final int TELLERS = 4;
    private static final int EACH = 500;

    @LocalServerPort
    private int port;

    @Autowired
    private Live live;

    @Autowired
    private EventBuffer history;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private void tell(String type, int teller, int number) {
        live.publish(admin.tenantId(), LiveEvent.of(type, Map.of("teller", teller, "number", number)));
    }

    @Test
    void nothingIsMissedOrComesTwiceHoweverOftenAStreamIsCutWhileOthersTell() {
        // One whose client is gone counts for a while yet: nobody alone may cut so often.
        List<ApiClient> people =
                List.of(admin, admin.member(Role.VIEWER), admin.member(Role.AGENT), admin.member(Role.SUPERVISOR));
        CountDownLatch opened = new CountDownLatch(4);
        List<List<Event>> heard = AtOnce.times(4 + TELLERS, number -> () -> {
            if (number >= 4) {
                opened.await();
                tellAll(number - 4);
                return List.of();
            }
            return hearAll(people.get(number), opened);
        });

        List<List<Event>> listeners =
                heard.stream().filter(events -> !events.isEmpty()).toList();
        assertThat(listeners).hasSize(4);
        assertThat(listeners).allSatisfy(StreamResumeApiTests::assertIsWhole);
    }

    private void tellAll(int teller) {
        IntStream.range(0, EACH).forEach(number -> {
            tell("test.number", teller, number);
            Thread.onSpinWait();
        });
    }

    /** Cuts the stream after a few events each time, and resumes behind the last one. */
    private static List<Event> hearAll(ApiClient client, CountDownLatch opened) {
        List<Event> heard = new ArrayList<>();
        String last = "";
        while (heard.size() < TELLERS * EACH) {
            try (LiveStream stream = LiveStream.resumed(client, last)) {
                last = stream.lastId();
                opened.countDown();
                int wanted = Math.min(ThreadLocalRandom.current().nextInt(100, 400), TELLERS * EACH - heard.size());
                for (int i = 0; i < wanted; i++) {
                    Event event = stream.next("test.number");
                    heard.add(event);
                    last = event.id();
                }
            }
        }
        return heard;
    }

    private static void assertIsWhole(List<Event> events) {
        assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
        for (int teller = 0; teller < TELLERS; teller++) {
            int its = teller;
            assertThat(events.stream()
                            .filter(event -> event.data().path("teller").asInt() == its)
                            .map(event -> event.data().path("number").asInt()))
                    .isEqualTo(IntStream.range(0, EACH).boxed().toList());
        }
    }

    @Test
    void whatIsTooOldOrUnknownBeginsWithAReset() {
        LiveStream first = LiveStream.of(admin);
        String last = first.lastId();
        tell("test.number", 0, 0);
        first.next("test.number");
        first.close();
        clock.advance(Duration.ofMinutes(11));
        history.removeOld();

        assertReset(last, "too_old");
        assertReset("nonsense", "unknown");
        assertReset("anotherstart-0-7", "restarted");
    }

    @Test
    void aClockPutBackKeepsNothingLonger() {
        LiveStream first = LiveStream.of(admin);
        String last = first.lastId();
        clock.advance(Duration.ofMinutes(5));
        tell("test.number", 0, 0);
        clock.advance(Duration.ofMinutes(-5));
        tell("test.number", 0, 1);
        first.next("test.number");
        first.next("test.number");
        first.close();
        clock.advance(Duration.ofMinutes(11));
        history.removeOld();

        assertReset(last, "too_old");
    }

    private void assertReset(String lastEventId, String reason) {
        try (LiveStream stream = LiveStream.resumed(admin, lastEventId)) {
            Event opened = stream.events().getFirst();
            assertThat(opened.id()).isEmpty();
            assertThat(opened.data().path("resumed").asBoolean()).isFalse();
            Event reset = stream.next("stream.reset");
            assertThat(reset.data().path("reason").asString()).isEqualTo(reason);
            tell("test.number", 0, 1);
            assertThat(stream.next("test.number").data().path("number").asInt()).isEqualTo(1);
        }
    }

    @Test
    void sixtyFourAtOnceHearTheSame() {
        List<ApiClient> people =
                List.of(admin, admin.member(Role.VIEWER), admin.member(Role.AGENT), admin.member(Role.SUPERVISOR));
        CountDownLatch opened = new CountDownLatch(64);
        List<List<Integer>> heard = AtOnce.times(65, number -> () -> {
            if (number == 64) {
                opened.await();
                IntStream.range(0, 100).forEach(i -> tell("test.number", 0, i));
                return List.of();
            }
            try (LiveStream stream = LiveStream.of(people.get(number % 4))) {
                opened.countDown();
                return IntStream.range(0, 100)
                        .mapToObj(i ->
                                stream.next("test.number").data().path("number").asInt())
                        .toList();
            }
        });

        List<Integer> all = IntStream.range(0, 100).boxed().toList();
        assertThat(heard.stream().filter(numbers -> !numbers.isEmpty()))
                .hasSize(64)
                .allMatch(all::equals);
    }
}
