package io.leadline.identity.internal.sessions;

import io.leadline.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token as the database knows it; the token itself is only with the client.
 *
 * @param usedAt when it, or another one issued beside it, was traded for the next
 * @param lastUse when any of the session's tokens was traded last
 */
record RefreshToken(
        long id,
        long sessionId,
        UserId userId,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant lastUse,
        boolean sessionEnded,
        Instant sessionExpiresAt) {
    boolean isReused(Instant now, Duration leeway) {
        return usedAt != null && !sessionEnded && !mayComeBack(usedAt, now, leeway);
    }

    /** For so long, and unless its successor was used: whoever did that had the answer. */
    private boolean mayComeBack(Instant used, Instant now, Duration leeway) {
        return leeway.isPositive() && now.isBefore(used.plus(leeway)) && used.equals(lastUse);
    }

    /** Used or not: whoever asks has looked at that before. */
    boolean isAlive(Instant now) {
        return !sessionEnded && now.isBefore(expiresAt) && now.isBefore(sessionExpiresAt);
    }
}
