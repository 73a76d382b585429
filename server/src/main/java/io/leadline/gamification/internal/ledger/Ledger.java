package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.gamification.internal.players.PlayerReview;
import io.leadline.gamification.internal.players.PointLiveUpdates;
import io.leadline.platform.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds entries, and moves in the same transaction all that they add up to. */
@Service
public class Ledger {
    private final LedgerRepository repository;
    private final TotalsRepository totalsRepository;
    private final PlayerRepository players;
    private final PlayerReview review;
    private final PointLiveUpdates liveUpdates;
    private final Clock clock;

    Ledger(
            LedgerRepository repository,
            TotalsRepository totalsRepository,
            PlayerRepository players,
            PlayerReview review,
            PointLiveUpdates liveUpdates,
            Clock clock) {
        this.repository = repository;
        this.totalsRepository = totalsRepository;
        this.players = players;
        this.review = review;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(TenantId tenantId, List<LedgerEntry> entries) {
        append(tenantId, entries, new Totals());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void append(TenantId tenantId, List<LedgerEntry> entries, Totals totals) {
        totals.count(entries);
        Map<Totals.Key, Long> moved = totals.moved();
        TreeSet<Long> users = new TreeSet<>();
        entries.forEach(entry -> users.add(entry.userId()));
        moved.keySet().forEach(key -> users.add(key.userId()));
        if (users.isEmpty()) {
            return;
        }
        players.lock(tenantId, users);
        repository.insert(tenantId, entries, clock.instant());
        totalsRepository.add(tenantId, moved);
        Map<Long, PlayerRepository.Delta> deltas = deltas(entries);
        players.add(tenantId, deltas);
        review.review(tenantId, users);
        liveUpdates.publish(tenantId, deltas);
    }

    private static Map<Long, PlayerRepository.Delta> deltas(List<LedgerEntry> entries) {
        Map<Long, PlayerRepository.Delta> deltas = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            int earned = entry.spent() ? 0 : entry.points();
            deltas.merge(
                    entry.userId(), new PlayerRepository.Delta(earned, entry.points()), PlayerRepository.Delta::plus);
        }
        return deltas;
    }
}
