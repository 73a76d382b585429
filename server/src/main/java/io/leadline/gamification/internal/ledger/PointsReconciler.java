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
 * Makes ledger entries of facts. Whatever is not yet folded is taken with everything known of its subjects; what follows is
 * compared with what the ledger holds, and the difference is added. So the result depends on the facts alone.
 */
@Service
public class PointsReconciler {
    private static final int PORTION = 500;

    private final FactRepository facts;
    private final ClaimRepository claims;
    private final Ledger ledger;
    private final GameRules rules;
    private final TenantDays days;
    private final Clock clock;

    PointsReconciler(
            FactRepository facts,
            ClaimRepository claims,
            Ledger ledger,
            GameRules rules,
            TenantDays days,
            Clock clock) {
        this.facts = facts;
        this.claims = claims;
        this.ledger = ledger;
        this.rules = rules;
        this.days = days;
        this.clock = clock;
    }

    /** Folds a portion; one at a time in a tenant. Returns whether there was any. */
    @Transactional
    public boolean foldSome(TenantId tenantId) {
        if (!facts.isAnyWaiting(tenantId)) {
            return false;
        }
        GameVersions versions = rules.lock(tenantId);
        List<FactRepository.Waiting> waiting = facts.waiting(tenantId, PORTION);
        if (!waiting.isEmpty()) {
            List<ClaimChanges.Change> changes = changes(
                    tenantId,
                    waiting.stream().map(FactRepository.Waiting::fact).toList(),
                    new ClaimChanges(versions, days.zone(tenantId)));
            apply(tenantId, changes, versions);
            facts.fold(
                    tenantId, waiting.stream().map(FactRepository.Waiting::id).toList());
        }
        return !waiting.isEmpty();
    }

    private List<ClaimChanges.Change> changes(TenantId tenantId, List<Fact> fresh, ClaimChanges into) {
        List<ClaimChanges.Change> changes = new ArrayList<>();
        for (String kind : List.of(Fact.LEAD, Fact.TASK)) {
            List<Fact> ofKind = fresh.stream()
                    .filter(fact -> fact.subject().kind().equals(kind))
                    .toList();
            Set<Long> ids = ofKind.stream().map(fact -> fact.subject().id()).collect(Collectors.toSet());
            List<Fact> logged = ofKind.stream()
                    .filter(fact -> fact.kind() == Fact.Kind.LOGGED)
                    .toList();
            List<Fact> known = Stream.concat(facts.steps(tenantId, kind, ids).stream(), logged.stream())
                    .toList();
            changes.addAll(into.between(existing(tenantId, kind, ids, logged, known), wanted(known)));
        }
        return changes;
    }

    private static List<Wanted> wanted(List<Fact> known) {
        return known.stream().collect(Collectors.groupingBy(Fact::subject)).values().stream()
                .flatMap(ofOne -> CauseFold.fold(ofOne).stream())
                .toList();
    }

    private Collection<Claim> existing(
            TenantId tenantId, String kind, Set<Long> ids, List<Fact> logged, List<Fact> known) {
        Set<Long> deleted = known.stream()
                .filter(fact -> fact.kind() == Fact.Kind.DELETED)
                .map(fact -> fact.subject().id())
                .collect(Collectors.toSet());
        Map<ClaimKey, Claim> existing = new LinkedHashMap<>();
        claims.of(tenantId, kind, ids, logged.stream().map(Fact::version).toList())
                .forEach(claim -> existing.put(claim.key(), claim));
        claims.ofDeleted(tenantId, kind, deleted).forEach(claim -> existing.put(claim.key(), claim));
        return existing.values();
    }

    private void apply(TenantId tenantId, List<ClaimChanges.Change> changes, GameVersions versions) {
        Totals totals = new Totals();
        changes.forEach(totals::count);
        claims.save(tenantId, changes.stream().map(ClaimChanges.Change::after).toList());
        Reconciliation reconciliation = new Reconciliation(clock.instant());
        changes.stream()
                .map(ClaimChanges.Change::after)
                .filter(claim -> !claim.active())
                .forEach(claim -> reconciliation.settle(claim, null));
        for (PersonDay personDay : touched(changes)) {
            List<Claim> ofDay = claims.ofDay(tenantId, personDay);
            Map<Claim, Integer> allowed = DailyCaps.allow(ofDay, versions);
            ofDay.forEach(claim -> reconciliation.settle(claim, allowed.get(claim)));
        }
        ledger.append(tenantId, reconciliation.entries(), totals);
        claims.save(tenantId, reconciliation.settled());
    }

    private static Set<PersonDay> touched(List<ClaimChanges.Change> changes) {
        Set<PersonDay> touched = new LinkedHashSet<>();
        for (ClaimChanges.Change change : changes) {
            Claim before = change.before();
            if (before != null && before.active()) {
                touched.add(before.personDay());
            }
            if (change.after().active()) {
                touched.add(change.after().personDay());
            }
        }
        return touched;
    }

    /** What has to be added to the ledger so that it holds what the claims get. */
    private static final class Reconciliation {
        private final Instant now;
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final List<Claim> settled = new ArrayList<>();

        Reconciliation(Instant now) {
            this.now = now;
        }

        void settle(Claim claim, @Nullable Integer points) {
            Claim.Credit held = claim.credit();
            Claim.Credit due = points == null ? null : new Claim.Credit(points, claim.userId(), claim.day());
            if (java.util.Objects.equals(held, due)) {
                return;
            }
            int revision = claim.revision();
            if (held != null && held.points() != 0) {
                entries.add(LedgerEntry.correction(claim, held, ++revision, now));
            }
            if (due != null) {
                entries.add(LedgerEntry.credit(claim, due.points(), ++revision));
            }
            settled.add(claim.credited(due, revision));
        }

        List<LedgerEntry> entries() {
            return entries;
        }

        List<Claim> settled() {
            return settled;
        }
    }
}
