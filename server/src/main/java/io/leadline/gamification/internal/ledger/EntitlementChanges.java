package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.gamification.internal.rules.GameVersion;
import io.leadline.gamification.internal.rules.GameVersions;
import io.leadline.gamification.internal.rules.PointRule;
import io.leadline.gamification.internal.rules.Rule;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the entitlements there are become those the earning events want. */
final class EntitlementChanges {
    private final GameVersions versions;
    private final ZoneId zone;

    EntitlementChanges(GameVersions versions, ZoneId zone) {
        this.versions = versions;
        this.zone = zone;
    }

    /** An entitlement before and after; before is null for a new one. */
    record Change(@Nullable PointEntitlement before, PointEntitlement after) {}

    /** @param existing all entitlements of the same keys, and those of their subjects that may have to end */
    List<Change> between(Collection<PointEntitlement> existing, Collection<ExpectedEntitlement> expected) {
        Map<EntitlementKey, PointEntitlement> left = new HashMap<>();
        existing.forEach(entitlement -> left.put(entitlement.key(), entitlement));
        List<Change> changes = new ArrayList<>();
        for (ExpectedEntitlement one : expected) {
            PointEntitlement before = left.remove(one.key());
            if (before == null || !before.matches(one)) {
                changes.add(new Change(before, entitlement(one, before)));
            }
        }
        left.values().stream()
                .filter(PointEntitlement::active)
                .forEach(entitlement -> changes.add(new Change(entitlement, entitlement.ended())));
        return changes;
    }

    private PointEntitlement entitlement(ExpectedEntitlement expected, @Nullable PointEntitlement before) {
        GameVersion version = versions.at(expected.happenedAt());
        GameSettings settings = version.settings();
        ZonedDateTime local = expected.happenedAt().atZone(zone);
        Rule rule = expected.key().rule();
        return new PointEntitlement(
                expected.key(),
                true,
                expected.userId(),
                local.toLocalDate(),
                expected.happenedAt(),
                local.getHour() < settings.earlyBirdBefore(),
                version.number(),
                settings.rule(rule)
                        .filter(PointRule::enabled)
                        .map(PointRule::points)
                        .orElse(0),
                rule == Rule.LEAD_CONVERTED ? settings.difficulty().of(expected.category()) : BigDecimal.ONE,
                expected.category(),
                before == null ? null : before.credit(),
                before == null ? 0 : before.revision());
    }
}
