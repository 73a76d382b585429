package io.leadline.scoring.internal.scores;

import io.leadline.platform.TenantId;
import io.leadline.platform.background.Ticker;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.phase.RecordPhase;
import io.leadline.platform.web.json.Decimals;
import io.leadline.scoring.events.LeadCategoriesChanged;
import io.leadline.scoring.events.LeadScored;
import io.leadline.scoring.events.LeadsScored;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Publishes scores: of single leads each, of portions how many, and of those at most once a second. */
@Component
class ScoreLiveUpdates implements DisposableBean {
    /** Above so many at once, nobody wants to know each. */
    private static final int FEW = 20;

    private final Map<TenantId, Integer> scored = new ConcurrentHashMap<>();
    private final Live live;
    private final Ticker ticker;

    ScoreLiveUpdates(Live live) {
        this.live = live;
        this.ticker = new Ticker("live-scores", Duration.ofSeconds(1), this::publishScored);
    }

    private record Scored(
            long leadId,
            BigDecimal overallScore,
            String scoreCategory,
            @Nullable BigDecimal previousScore) {}

    private record Moved(long leadId, String from, String to) {}

    @RecordPhase
    void on(LeadScored event) {
        BigDecimal previous = event.previousScore();
        live.publish(
                event.tenantId(),
                LiveEvent.of(
                        "lead.scored",
                        new Scored(
                                event.leadId().value(),
                                Decimals.shown(event.overallScore()),
                                event.category(),
                                previous == null ? null : Decimals.shown(previous))));
    }

    @RecordPhase
    void on(LeadsScored event) {
        AfterCommit.run(() -> scored.merge(event.tenantId(), event.count(), Integer::sum));
    }

    @RecordPhase
    void on(LeadCategoriesChanged event) {
        List<LeadCategoriesChanged.Move> moves = event.moves();
        if (moves.size() > FEW) {
            live.publish(event.tenantId(), LiveEvent.of("leads.category_changed", Map.of("count", moves.size())));
        } else {
            moves.forEach(move -> live.publish(
                    event.tenantId(),
                    LiveEvent.of(
                            "lead.category_changed", new Moved(move.leadId().value(), move.from(), move.to()))));
        }
    }

    /** What came together since the last time. */
    private void publishScored() {
        for (TenantId tenantId : List.copyOf(scored.keySet())) {
            Integer count = scored.remove(tenantId);
            if (count != null) {
                live.publish(tenantId, LiveEvent.of("leads.scored", Map.of("count", count)));
            }
        }
    }

    @Override
    public void destroy() {
        ticker.close();
    }
}
