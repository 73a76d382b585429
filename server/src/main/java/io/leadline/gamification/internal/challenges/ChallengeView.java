package io.leadline.gamification.internal.challenges;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.gamification.internal.rules.Metric;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A challenge.
 *
 * @param value how far you are, or your team
 * @param won whether you won it; null before its end
 * @param winners how many people did; null before its end
 */
record ChallengeView(
        long id,
        String name,
        String description,
        ChallengeScope scope,
        Metric metric,
        long goal,
        LocalDate startsOn,
        LocalDate endsOn,
        int prizePoints,
        ChallengeStatus status,
        long value,
        @Nullable Boolean won,
        @Nullable Long winners,
        @Nullable Instant endedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    enum ChallengeStatus {
        @JsonProperty("upcoming")
        UPCOMING,
        /** Also in the minutes between its last day and its end. */
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("ended")
        ENDED
    }

    static ChallengeView of(
            Challenge challenge, LocalDate today, long value, @Nullable Boolean won, @Nullable Long winners) {
        ChallengeStatus open = today.isBefore(challenge.startsOn()) ? ChallengeStatus.UPCOMING : ChallengeStatus.ACTIVE;
        return new ChallengeView(
                challenge.id(),
                challenge.name(),
                challenge.description(),
                challenge.scope(),
                challenge.metric(),
                challenge.goal(),
                challenge.startsOn(),
                challenge.endsOn(),
                challenge.prizePoints(),
                challenge.endedAt() == null ? open : ChallengeStatus.ENDED,
                value,
                won,
                winners,
                challenge.endedAt(),
                challenge.version(),
                challenge.createdAt(),
                challenge.updatedAt());
    }
}
