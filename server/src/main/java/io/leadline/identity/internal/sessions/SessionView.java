package io.leadline.identity.internal.sessions;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param userAgent what the client called itself when it signed in
 * @param lastUsedAt when its refresh token was last used; an access token is refreshed every fifteen minutes
 * @param current whether it is the one that asks
 */
record SessionView(
        long id,
        String address,
        String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {}
