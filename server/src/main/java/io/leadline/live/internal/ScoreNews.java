package io.leadline.live.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.web.Figures;
import io.leadline.scoring.events.LeadCategoriesChanged;
import io.leadline.scoring.events.LeadScored;
import io.leadline.scoring.events.LeadsScored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells of scores: of single leads each, of portions how many, and of those at most once a second. */
@Component
class ScoreNews {
    /** Above so many at once, nobody wants to know each. */
    private static final int FEW = 20;

    private final Map<TenantId, Integer> scored = new ConcurrentHashMap<>();
    private final Live live;

    ScoreNews(Live live) {
        this.live = live;
    }

    private record Scored(
            long leadId,
            BigDecimal overallScore,
            String scoreCategory,
            @Nullable BigDecimal previousScore) {}

    private record Moved(long leadId, String from, String to) {}

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LeadScored event) {
        BigDecimal previous = event.previousScore();
        live.tell(
                event.tenantId(),
                LiveEvent.of(
                        "lead.scored",
                        new Scored(
                                event.leadId().value(),
                                Figures.shown(event.overallScore()),
                                event.category(),
                                previous == null ? null : Figures.shown(previous))));
    }

    @EventListener
    void on(LeadsScored event) {
        AfterCommit.run(() -> scored.merge(event.tenantId(), event.count(), Integer::sum));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LeadCategoriesChanged event) {
        List<LeadCategoriesChanged.Move> moves = event.moves();
        if (moves.size() > FEW) {
            live.tell(event.tenantId(), LiveEvent.of("leads.category_changed", Map.of("count", moves.size())));
        } else {
            moves.forEach(move -> live.tell(
                    event.tenantId(),
                    LiveEvent.of(
                            "lead.category_changed", new Moved(move.leadId().value(), move.from(), move.to()))));
        }
    }

    /** Tells what came together since the last time. */
    void tellScored() {
        for (TenantId tenantId : List.copyOf(scored.keySet())) {
            Integer count = scored.remove(tenantId);
            if (count != null) {
                live.tell(tenantId, LiveEvent.of("leads.scored", Map.of("count", count)));
            }
        }
    }
}
