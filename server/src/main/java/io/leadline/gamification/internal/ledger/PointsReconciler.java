package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.rules.GameRules;
import io.leadline.gamification.internal.rules.GameVersions;
import io.leadline.platform.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes ledger entries of earning events. Whatever is not yet reconciled is taken with everything known of its subjects; what follows is
 * compared with what the ledger holds, and the difference is added. So the result depends on the events alone.
 */
@Service
public class PointsReconciler {
    private static final int PORTION = 500;

    private final EarningEventRepository events;
    private final EntitlementRepository entitlements;
    private final Ledger ledger;
    private final GameRules rules;
    private final TenantDays days;
    private final Clock clock;

    PointsReconciler(
            EarningEventRepository events,
            EntitlementRepository entitlements,
            Ledger ledger,
            GameRules rules,
            TenantDays days,
            Clock clock) {
        this.events = events;
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.rules = rules;
        this.days = days;
        this.clock = clock;
    }

    /** Reconciles a portion; one at a time in a tenant. Returns whether there was any. */
    @Transactional
    public boolean reconcileSome(TenantId tenantId) {
        if (!events.isAnyWaiting(tenantId)) {
            return false;
        }
        GameVersions versions = rules.lock(tenantId);
        List<EarningEventRepository.Waiting> waiting = events.waiting(tenantId, PORTION);
        if (!waiting.isEmpty()) {
            List<EntitlementChanges.Change> changes = changes(
                    tenantId,
                    waiting.stream().map(EarningEventRepository.Waiting::event).toList(),
                    new EntitlementChanges(versions, days.zone(tenantId)));
            apply(tenantId, changes, versions);
            events.markReconciled(
                    tenantId,
                    waiting.stream().map(EarningEventRepository.Waiting::id).toList());
        }
        return !waiting.isEmpty();
    }

    private List<EntitlementChanges.Change> changes(
            TenantId tenantId, List<EarningEvent> fresh, EntitlementChanges into) {
        List<EntitlementChanges.Change> changes = new ArrayList<>();
        for (String kind : List.of(EarningEvent.LEAD, EarningEvent.TASK)) {
            List<EarningEvent> ofKind = fresh.stream()
                    .filter(event -> event.subject().kind().equals(kind))
                    .toList();
            Set<Long> ids = ofKind.stream().map(event -> event.subject().id()).collect(Collectors.toSet());
            List<EarningEvent> logged = ofKind.stream()
                    .filter(event -> event.kind() == EarningEvent.Kind.LOGGED)
                    .toList();
            List<EarningEvent> known = Stream.concat(events.steps(tenantId, kind, ids).stream(), logged.stream())
                    .toList();
            changes.addAll(into.between(existing(tenantId, kind, ids, logged, known), expected(known)));
        }
        return changes;
    }

    private static List<ExpectedEntitlement> expected(List<EarningEvent> known) {
        return known.stream().collect(Collectors.groupingBy(EarningEvent::subject)).values().stream()
                .flatMap(ofOne -> PointsPolicy.entitlements(ofOne).stream())
                .toList();
    }

    private Collection<PointEntitlement> existing(
            TenantId tenantId, String kind, Set<Long> ids, List<EarningEvent> logged, List<EarningEvent> known) {
        Set<Long> deleted = known.stream()
                .filter(event -> event.kind() == EarningEvent.Kind.DELETED)
                .map(event -> event.subject().id())
                .collect(Collectors.toSet());
        Map<EntitlementKey, PointEntitlement> existing = new LinkedHashMap<>();
        entitlements
                .of(
                        tenantId,
                        kind,
                        ids,
                        logged.stream().map(EarningEvent::version).toList())
                .forEach(entitlement -> existing.put(entitlement.key(), entitlement));
        entitlements
                .ofDeleted(tenantId, kind, deleted)
                .forEach(entitlement -> existing.put(entitlement.key(), entitlement));
        return existing.values();
    }

    private void apply(TenantId tenantId, List<EntitlementChanges.Change> changes, GameVersions versions) {
        Totals totals = new Totals();
        changes.forEach(totals::count);
        entitlements.save(
                tenantId, changes.stream().map(EntitlementChanges.Change::after).toList());
        Reconciliation reconciliation = new Reconciliation(clock.instant());
        changes.stream()
                .map(EntitlementChanges.Change::after)
                .filter(entitlement -> !entitlement.active())
                .forEach(entitlement -> reconciliation.settle(entitlement, null));
        for (PersonDay personDay : touched(changes)) {
            List<PointEntitlement> ofDay = entitlements.ofDay(tenantId, personDay);
            Map<PointEntitlement, Integer> allowed = DailyCaps.allow(ofDay, versions);
            ofDay.forEach(entitlement -> reconciliation.settle(entitlement, allowed.get(entitlement)));
        }
        ledger.append(tenantId, reconciliation.entries(), totals);
        entitlements.save(tenantId, reconciliation.settled());
    }

    private static Set<PersonDay> touched(List<EntitlementChanges.Change> changes) {
        Set<PersonDay> touched = new LinkedHashSet<>();
        for (EntitlementChanges.Change change : changes) {
            PointEntitlement before = change.before();
            if (before != null && before.active()) {
                touched.add(before.personDay());
            }
            if (change.after().active()) {
                touched.add(change.after().personDay());
            }
        }
        return touched;
    }

    /** What has to be added to the ledger so that it holds what the entitlements get. */
    private static final class Reconciliation {
        private final Instant now;
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final List<PointEntitlement> settled = new ArrayList<>();

        Reconciliation(Instant now) {
            this.now = now;
        }

        void settle(PointEntitlement entitlement, @Nullable Integer points) {
            PointEntitlement.Credit held = entitlement.credit();
            PointEntitlement.Credit due = points == null
                    ? null
                    : new PointEntitlement.Credit(points, entitlement.userId(), entitlement.day());
            if (java.util.Objects.equals(held, due)) {
                return;
            }
            int revision = entitlement.revision();
            if (held != null && held.points() != 0) {
                entries.add(LedgerEntry.correction(entitlement, held, ++revision, now));
            }
            if (due != null) {
                entries.add(LedgerEntry.credit(entitlement, due.points(), ++revision));
            }
            settled.add(entitlement.credited(due, revision));
        }

        List<LedgerEntry> entries() {
            return entries;
        }

        List<PointEntitlement> settled() {
            return settled;
        }
    }
}
