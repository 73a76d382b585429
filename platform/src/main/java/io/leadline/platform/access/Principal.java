package io.leadline.platform.access;

import io.leadline.platform.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A caller whose token or API key is good, before any tenant is looked at.
 *
 * @param sessionId 0 with an API key, which has no session
 * @param key what the API key allows; null for a person who signed in
 */
public record Principal(
        UserId userId, long sessionId, @Nullable KeyGrant key) {
    public Principal(UserId userId, long sessionId) {
        this(userId, sessionId, null);
    }

    /** Somebody's API key: it acts as that person, within the grant. */
    public static Principal withKey(UserId owner, KeyGrant key) {
        return new Principal(owner, 0, key);
    }
}
