package io.leadline.platform.access.lasting;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Looks again at people who stay connected. The platform asks; the module that owns sessions and members answers. */
public interface AccessGrants {
    /** The broadcast topic that names each session that has ended, by its id. */
    String SESSION_ENDED = "identity.sessions";

    /** The broadcast topic that names each API key that was revoked, by its id. */
    String KEY_REVOKED = "identity.keys-revoked";

    /** The broadcast topic that names each person, by id, whose memberships, roles or second factor changed. */
    String MEMBER_CHANGED = "identity.memberships";

    /** The broadcast topic that names each tenant whose demands on its members may have changed. */
    String TENANT_CHANGED = "identity.tenants";

    /**
     * Those of the given who would still be let in as they were, each with the moment their session or API key expires:
     * {@link Instant#MAX} when it never does. Read afresh, with a few statements however many are asked for.
     */
    Map<AccessGrant, Instant> lasting(Collection<AccessGrant> standings);
}
