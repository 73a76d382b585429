package io.leadline.identity.internal;

import io.leadline.platform.UserId;
import java.time.Instant;

/** A refresh token as the database knows it; the token itself is only with the client. */
record RefreshToken(
        long id,
        long sessionId,
        UserId userId,
        Instant expiresAt,
        boolean used,
        boolean sessionEnded,
        Instant sessionExpiresAt) {
    boolean isUsable(Instant now) {
        return !used && !sessionEnded && now.isBefore(expiresAt) && now.isBefore(sessionExpiresAt);
    }
}
