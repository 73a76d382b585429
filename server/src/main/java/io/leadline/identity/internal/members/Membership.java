package io.leadline.identity.internal.members;

import io.leadline.platform.access.Principal;
import io.leadline.platform.access.Role;

/**
 * What a person may do in a tenant, and with which sessions.
 *
 * @param sessionsUpTo sessions up to this id were ended for the tenant: they have to be started anew
 */
record Membership(Role role, long sessionsUpTo) {
    boolean admits(Principal person) {
        return person.key() != null || person.sessionId() > sessionsUpTo;
    }
}
