package io.leadline.platform.database.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DatabaseStateTests {
    private final DatabaseState state = new DatabaseState();

    @Test
    void aDatabaseIsThereUntilSomebodyNoticesOtherwise() {
        assertThat(state.isAnswering()).isTrue();
        assertThat(state.silence()).isZero();
    }

    @Test
    void everyChangeIsToldOnce() {
        List<Boolean> told = new CopyOnWriteArrayList<>();
        state.listen(told::add);

        state.answered();
        state.silent("test");
        state.silent("test");
        state.answered();
        state.answered();

        assertThat(told).containsExactly(false, true);
        assertThat(state.silence()).isZero();
    }

    @Test
    void whoComesInAHiccupWaitsForItsEnd() throws Exception {
        state.silent("test");
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(state::isAnsweringSoon);
        assertThat(waiting).isNotDone();

        state.answered();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoComesInASilenceIsSentAwayWithinASecond() {
        state.silent("test");

        long begin = System.nanoTime();
        assertThat(state.isAnsweringSoon()).isFalse();

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isBetween(400L, 1000L);
    }
}
