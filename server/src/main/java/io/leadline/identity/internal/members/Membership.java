package io.leadline.identity.internal.members;

import io.leadline.platform.access.Role;
import io.leadline.platform.access.SignedIn;

/**
 * What a person may do in a tenant, and with which sessions.
 *
 * @param sessionsUpTo sessions up to this id were ended for the tenant: they have to be started anew
 */
record Membership(Role role, long sessionsUpTo) {
    boolean admits(SignedIn person) {
        return person.key() != null || person.sessionId() > sessionsUpTo;
    }
}
