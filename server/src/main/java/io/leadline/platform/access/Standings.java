package io.leadline.platform.access;

import java.util.Collection;
import java.util.Set;

/** Looks again at people who stay connected. The platform asks; the module that owns sessions and members answers. */
public interface Standings {
    /** The broadcast topic that names each session that has ended, by its id. */
    String SESSION_ENDED = "identity.sessions";

    /** The broadcast topic that names each person, by id, whose memberships, roles or second factor changed. */
    String MEMBER_CHANGED = "identity.memberships";

    /**
     * Those of the given whose session or API key has ended, or whose role is another than it was: they would not be let in
     * like that any more. Read afresh, with a few statements however many are asked for.
     */
    Set<Standing> lost(Collection<Standing> standings);
}
