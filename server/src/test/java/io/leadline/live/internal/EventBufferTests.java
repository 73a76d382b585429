package io.leadline.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.TenantId;
import io.leadline.platform.live.Audience;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class EventBufferTests {
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");

    private final MutableClock clock = new MutableClock();
    private final EventBuffer history = history(1000, DataSize.ofMegabytes(1));
    private final LocalSink sink = new LocalSink(history);

    private EventBuffer history(int events, DataSize size) {
        return new EventBuffer(
                new LiveProperties(Duration.ofSeconds(15), 10, 10, 10, 10, events, Duration.ofMinutes(10), size),
                clock);
    }

    private void tell(LocalSink to, TenantId tenant, int from, int count) {
        IntStream.range(from, from + count).forEach(i -> to.add(tenant, Audience.EVERYBODY, "{\"number\":" + i + "}"));
    }

    private static List<Integer> numbers(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Next.class);
        return ((Reading.Next) reading)
                .events().stream().map(EventBufferTests::number).toList();
    }

    private static int number(BufferedEvent event) {
        String frame = new String(event.frame(), java.nio.charset.StandardCharsets.UTF_8);
        return Integer.parseInt(frame.replaceAll("(?s).*\"number\":(\\d+).*", "$1"));
    }

    private static LostReason lost(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Lost.class);
        return ((Reading.Lost) reading).reason();
    }

    @Test
    void whatComesBehindAPositionIsReadInOrderAndOnlyOfTheTenant() {
        EventId start = history.now();
        tell(sink, ACME, 0, 3);
        tell(sink, OTHER, 100, 3);
        tell(sink, ACME, 3, 3);

        Reading.Next first = (Reading.Next) history.after(ACME, start, 4);

        assertThat(numbers(first)).containsExactly(0, 1, 2, 3);
        Reading.Next second = (Reading.Next) history.after(ACME, first.upTo(), 4);
        assertThat(numbers(second)).containsExactly(4, 5);
        assertThat(second.upTo()).isEqualTo(history.now());
        assertThat(numbers(history.after(ACME, second.upTo(), 4))).isEmpty();
    }

    @Test
    void whatIsTooOldByNumberAgeOrBytesIsLostAndSaidToBe() {
        EventId start = history.now();
        tell(sink, ACME, 0, 1000);
        assertThat(numbers(history.after(ACME, start, 2000))).hasSize(1000);
        EventId second = ((Reading.Next) history.after(ACME, start, 1)).upTo();
        tell(sink, ACME, 1000, 1);
        assertThat(lost(history.after(ACME, start, 10))).isEqualTo(LostReason.TOO_OLD);
        assertThat(numbers(history.after(ACME, second, 2000))).hasSize(1000);
        assertThat(numbers(history.after(OTHER, start, 10))).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        tell(sink, ACME, 1001, 1);
        history.removeOld();
        assertThat(lost(history.after(ACME, second, 10))).isEqualTo(LostReason.TOO_OLD);

        EventBuffer small = history(1000, DataSize.ofKilobytes(10));
        LocalSink little = new LocalSink(small);
        EventId first = small.now();
        tell(little, ACME, 0, 1);
        EventId afterOne = small.now();
        tell(little, OTHER, 0, 100);
        assertThat(lost(small.after(ACME, first, 10))).isEqualTo(LostReason.TOO_OLD);
        assertThat(numbers(small.after(ACME, afterOne, 10))).isEmpty();
    }

    @Test
    void idsOfAnotherStartOrOfNoneAreToldApart() {
        assertThat(lost(history.after(ACME, new EventId("another", 0, 1), 10))).isEqualTo(LostReason.RESTARTED);
        EventId now = history.now();
        assertThat(lost(history.after(ACME, new EventId(now.epoch(), 0, now.minor() + 1), 10)))
                .isEqualTo(LostReason.UNKNOWN);
        assertThat(EventId.parse("nonsense")).isEmpty();
        assertThat(EventId.parse("")).isEmpty();
        assertThat(EventId.parse(null)).isEmpty();
        assertThat(EventId.parse(now.toString())).contains(now);
    }

    @Test
    void afterAnInterruptionEverybodyIsToldOnce() {
        tell(sink, ACME, 0, 3);
        EventId position = history.now();
        sink.interrupted();

        Reading reading = history.after(ACME, position, 10);

        assertThat(lost(reading)).isEqualTo(LostReason.INTERRUPTED);
        tell(sink, ACME, 3, 1);
        assertThat(numbers(history.after(ACME, ((Reading.Lost) reading).now(), 10)))
                .containsExactly(3);
    }

    @Test
    void manyReadersMissNothingAndReadNothingTwiceWhileOthersWrite() throws Exception {
        EventBuffer large = history(100_000, DataSize.ofMegabytes(100));
        LocalSink writer = new LocalSink(large);
        EventId start = large.now();
        AtomicBoolean written = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20_000; i++) {
                tell(writer, i % 3 == 0 ? OTHER : ACME, i, 1);
            }
            written.set(true);
        });

        List<List<Integer>> all = AtOnce.times(16, () -> readAll(large, start, written));

        writing.get();
        List<Integer> expected =
                IntStream.range(0, 20_000).filter(i -> i % 3 != 0).boxed().toList();
        assertThat(all).allSatisfy(numbers -> assertThat(numbers).isEqualTo(expected));
    }

    private static List<Integer> readAll(EventBuffer from, EventId start, AtomicBoolean written) {
        List<Integer> numbers = new ArrayList<>();
        EventId position = start;
        boolean more = true;
        while (more) {
            boolean last = written.get();
            Reading.Next next = (Reading.Next)
                    from.after(ACME, position, ThreadLocalRandom.current().nextInt(1, 50));
            next.events().forEach(event -> numbers.add(number(event)));
            position = next.upTo();
            more = !last || !next.events().isEmpty();
        }
        return numbers;
    }
}
