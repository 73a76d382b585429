package io.leadline.platform.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.MutableClock;
import io.leadline.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Replicas that share a table of things to do; each worklist is a replica of its own. */
abstract class Replicas {
    static final Duration SOON = Duration.ofSeconds(20);
    static final Pace NEVER_SWEEPING = Pace.sweepingEvery(Duration.ofHours(1));
    static final Pace SWEEPING =
            Pace.sweepingEvery(Duration.ofMillis(100)).withPauses(Duration.ofMillis(50), Duration.ofMillis(400));

    final MutableClock clock = new MutableClock();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final List<Worklist<?>> replicas = new ArrayList<>();
    Things things;

    @BeforeEach
    void aTable() {
        TestDatabase database = TestDatabase.create();
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(database.url(), database.username(), database.password());
        things = Things.in(dataSource, clock);
    }

    @AfterEach
    void stopTheReplicas() {
        replicas.forEach(Worklist::stop);
    }

    Worklist<Long> replica(WorkSource<Long> source, Pace pace) {
        Worklist<Long> replica = new Worklist<>(source, pace, registry);
        replicas.add(replica);
        replica.start(true);
        return replica;
    }

    static void soon(Runnable assertion) {
        await().atMost(SOON).untilAsserted(assertion::run);
    }

    interface Work {
        WorkOutcome on(long key);
    }

    static WorkSource<Long> source(Work work) {
        return new WorkSource<>() {
            @Override
            public String name() {
                return "a-source";
            }

            @Override
            public List<Long> waiting(@Nullable Long after, int limit) {
                return List.of();
            }

            @Override
            public WorkOutcome work(Long key) {
                return work.on(key);
            }
        };
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
