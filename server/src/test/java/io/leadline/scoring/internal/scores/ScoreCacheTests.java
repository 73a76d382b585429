package io.leadline.scoring.internal.scores;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two replicas that hear each other. */
class ScoreCacheTests {
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");

    private final Broadcast broadcast = new OneTopic();
    private final ScoreCache here = new ScoreCache(broadcast);
    private final ScoreCache there = new ScoreCache(broadcast);

    @Test
    void aScoreIsReadOnce() {
        assertThat(shown(here, ACME, 1, "10")).isEqualTo("10");
        assertThat(shown(here, ACME, 1, "20")).isEqualTo("10");
        assertThat(shown(here, ACME, 2, "30")).isEqualTo("30");
        assertThat(shown(here, OTHER, 1, "40")).isEqualTo("40");
    }

    @Test
    void aNewScoreForgetsTheOldOneOnEveryReplica() {
        shown(here, ACME, 1, "10");
        shown(there, ACME, 1, "10");
        shown(there, ACME, 2, "10");

        here.forgetAfterCommit(ACME, List.of(1L));

        assertThat(shown(here, ACME, 1, "20")).isEqualTo("20");
        assertThat(shown(there, ACME, 1, "20")).isEqualTo("20");
        assertThat(shown(there, ACME, 2, "20")).isEqualTo("10");
    }

    @Test
    void manyNewScoresForgetTheTenantAndNoOther() {
        shown(there, ACME, 7, "10");
        shown(there, OTHER, 7, "10");

        here.forgetAfterCommit(ACME, LongStream.range(100, 200).boxed().toList());

        assertThat(shown(there, ACME, 7, "20")).isEqualTo("20");
        assertThat(shown(there, OTHER, 7, "20")).isEqualTo("10");
    }

    @Test
    void aDeletedLeadIsForgotten() {
        shown(there, ACME, 1, "10");

        here.on(new LeadsDeleted(ACME, List.of(new LeadId(1))));

        assertThat(there.get(ACME, 1, Optional::empty)).isEmpty();
    }

    @Test
    void aLeadWithoutAScoreIsLookedUpEveryTime() {
        assertThat(here.get(ACME, 1, Optional::empty)).isEmpty();
        assertThat(shown(here, ACME, 1, "10")).isEqualTo("10");
    }

    private static String shown(ScoreCache cache, TenantId tenantId, long lead, String stored) {
        return cache.get(tenantId, lead, () -> Optional.of(score(tenantId, lead, new BigDecimal(stored))))
                .orElseThrow()
                .overallScore()
                .toPlainString();
    }

    private static ScoreView score(TenantId tenantId, long lead, BigDecimal overall) {
        return new ScoreView(
                lead,
                lead,
                tenantId.value(),
                overall,
                overall,
                overall,
                overall,
                overall,
                "cold",
                null,
                null,
                "weighted",
                "Because.",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** Delivers at once to all who listen. */
    private static final class OneTopic implements Broadcast {
        private final List<Consumer<String>> listeners = new ArrayList<>();

        @Override
        public void listen(String topic, Consumer<String> listener) {
            listeners.add(listener);
        }

        @Override
        public void send(String topic, String message) {
            listeners.forEach(listener -> listener.accept(message));
        }
    }
}
