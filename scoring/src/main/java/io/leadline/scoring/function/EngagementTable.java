package io.leadline.scoring.function;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The engagement component: what is known of a lead, plus the decayed sum of what it did, up to a cap. */
final class EngagementTable {
    private final int email;
    private final int phone;
    private final PointTable<ActivityKind> points;
    private final Duration halfLife;
    private final double halfLifeMicroseconds;
    private final int cap;
    private final ActivityKind bestActivity;

    EngagementTable(ScoringModel.EngagementPoints model) {
        this.email = Hundredths.of(model.completeness().email());
        this.phone = Hundredths.of(model.completeness().phone());
        this.points = new PointTable<>(ActivityKind.class, ActivityKind::wireName, model.points());
        this.halfLife = Duration.of(Microseconds.of(model.halfLifeDays(), Microseconds.PER_DAY), ChronoUnit.MICROS);
        this.halfLifeMicroseconds = Microseconds.of(halfLife);
        this.cap = Hundredths.of(model.cap());
        this.bestActivity = points.best();
    }

    int of(LeadFacts facts, Instant at) {
        Engagement engagement = facts.engagement();
        int activities = engagement == null ? 0 : Hundredths.rounded(engagement.valueAt(at, halfLifeMicroseconds));
        return capped(completeness(facts) + activities);
    }

    @Nullable Engagement after(@Nullable Engagement before, ActivityKind kind, Instant at) {
        int hundredths = points.of(kind);
        if (hundredths == 0) {
            return before;
        }
        double value = hundredths / 100.0;
        return before == null ? new Engagement(value, at) : before.add(value, at, halfLife);
    }

    Duration halfLife() {
        return halfLife;
    }

    /** What the component says for the facts without any activity. */
    int withoutActivities(LeadFacts facts) {
        return capped(completeness(facts));
    }

    int withMore(int component, int hundredths) {
        return capped(component + hundredths);
    }

    int email() {
        return email;
    }

    int phone() {
        return phone;
    }

    ActivityKind bestActivity() {
        return bestActivity;
    }

    int pointsOf(ActivityKind kind) {
        return points.of(kind);
    }

    private int completeness(LeadFacts facts) {
        return (facts.hasEmail() ? email : 0) + (facts.hasPhone() ? phone : 0);
    }

    private int capped(int hundredths) {
        return Math.min(cap, hundredths);
    }
}
