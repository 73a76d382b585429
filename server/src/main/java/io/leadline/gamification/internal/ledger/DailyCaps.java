package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.gamification.internal.rules.GameVersions;
import io.leadline.gamification.internal.rules.PointRule;
import io.leadline.gamification.internal.rules.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the entitlements of a person's day get. They are taken in the order in which things happened, not in which they were heard:
 * {@code points = max(0, min(raw, rule cap - rule's points so far, daily cap - all points so far))}, with the caps of the
 * settings' version at that time. So a claim that goes makes room for those after it.
 */
final class DailyCaps {
    private static final Comparator<PointEntitlement> ORDER =
            Comparator.comparing(PointEntitlement::happenedAt).thenComparing(PointEntitlement::key);

    private DailyCaps() {}

    /** @param entitlements all of one person's day; those without a base get nothing and are left out */
    static Map<PointEntitlement, Integer> allow(Collection<PointEntitlement> entitlements, GameVersions versions) {
        List<PointEntitlement> ordered = entitlements.stream()
                .filter(entitlement -> entitlement.base() > 0)
                .sorted(ORDER)
                .toList();
        Map<Rule, Integer> byRule = new EnumMap<>(Rule.class);
        Map<PointEntitlement, Integer> allowed = new LinkedHashMap<>();
        int all = 0;
        for (PointEntitlement entitlement : ordered) {
            GameSettings settings =
                    versions.number(entitlement.settingsVersion()).settings();
            Rule rule = entitlement.key().rule();
            Integer ruleCap = settings.rule(rule).map(PointRule::dailyCap).orElse(null);
            int points = within(entitlement.raw(), ruleCap, byRule.getOrDefault(rule, 0));
            points = within(points, settings.dailyCap(), all);
            byRule.merge(rule, points, Integer::sum);
            all += points;
            allowed.put(entitlement, points);
        }
        return allowed;
    }

    private static int within(int points, @Nullable Integer cap, int used) {
        return cap == null ? points : Math.max(0, Math.min(points, cap - used));
    }
}
