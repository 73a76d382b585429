package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.Metric;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By how much totals move. */
final class Totals {
    private final Map<Key, Long> deltas = new HashMap<>();

    /** A metric of a person's day. */
    record Key(Metric metric, long userId, LocalDate day) {}

    private void add(Metric metric, long userId, LocalDate day, long delta) {
        deltas.merge(new Key(metric, userId, day), delta, Long::sum);
    }

    /** Counts what began to be claimed, and what no longer is. */
    void count(EntitlementChanges.Change change) {
        PointEntitlement before = change.before();
        if (before != null && before.active()) {
            count(before, -1);
        }
        if (change.after().active()) {
            count(change.after(), 1);
        }
    }

    private void count(PointEntitlement entitlement, long delta) {
        add(entitlement.key().rule().metric(), entitlement.userId(), entitlement.day(), delta);
        if (entitlement.early()) {
            add(Metric.EARLY_BIRD, entitlement.userId(), entitlement.day(), delta);
        }
    }

    void count(List<LedgerEntry> entries) {
        entries.stream()
                .filter(entry -> !entry.spent())
                .forEach(entry -> add(Metric.POINTS, entry.userId(), entry.day(), entry.points()));
    }

    Map<Key, Long> moved() {
        deltas.values().removeIf(delta -> delta == 0);
        return Map.copyOf(deltas);
    }
}
