package io.leadline.onboarding.internal;

import io.leadline.activities.ActivityType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** @param ago how long before now it happened */
record SampleActivity(
        ActivityType type,
        @Nullable String outcome,
        String description,
        Duration ago,
        @Nullable Integer minutes) {
    static SampleActivity call(Duration ago, String outcome, int minutes, String description) {
        return new SampleActivity(ActivityType.CALL, outcome, description, ago, minutes);
    }

    static SampleActivity of(ActivityType type, Duration ago, String description) {
        return new SampleActivity(type, null, description, ago, null);
    }

    static SampleActivity email(Duration ago, String outcome, String description) {
        return new SampleActivity(ActivityType.EMAIL, outcome, description, ago, null);
    }
}
