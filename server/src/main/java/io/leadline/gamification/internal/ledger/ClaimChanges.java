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

/** How the claims there are become those the facts want. */
final class ClaimChanges {
    private final GameVersions versions;
    private final ZoneId zone;

    ClaimChanges(GameVersions versions, ZoneId zone) {
        this.versions = versions;
        this.zone = zone;
    }

    /** A claim before and after; before is null for a new one. */
    record Change(@Nullable Claim before, Claim after) {}

    /** @param existing all claims of the same keys, and those of their subjects that may have to end */
    List<Change> between(Collection<Claim> existing, Collection<Wanted> wanted) {
        Map<ClaimKey, Claim> left = new HashMap<>();
        existing.forEach(claim -> left.put(claim.key(), claim));
        List<Change> changes = new ArrayList<>();
        for (Wanted one : wanted) {
            Claim before = left.remove(one.key());
            if (before == null || !before.matches(one)) {
                changes.add(new Change(before, claim(one, before)));
            }
        }
        left.values().stream().filter(Claim::active).forEach(claim -> changes.add(new Change(claim, claim.ended())));
        return changes;
    }

    private Claim claim(Wanted wanted, @Nullable Claim before) {
        GameVersion version = versions.at(wanted.happenedAt());
        GameSettings settings = version.settings();
        ZonedDateTime local = wanted.happenedAt().atZone(zone);
        Rule rule = wanted.key().rule();
        return new Claim(
                wanted.key(),
                true,
                wanted.userId(),
                local.toLocalDate(),
                wanted.happenedAt(),
                local.getHour() < settings.earlyBirdBefore(),
                version.number(),
                settings.rule(rule)
                        .filter(PointRule::enabled)
                        .map(PointRule::points)
                        .orElse(0),
                rule == Rule.LEAD_CONVERTED ? settings.difficulty().of(wanted.category()) : BigDecimal.ONE,
                wanted.category(),
                before == null ? null : before.credit(),
                before == null ? 0 : before.revision());
    }
}
