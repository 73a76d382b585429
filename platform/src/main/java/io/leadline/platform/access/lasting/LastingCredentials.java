package io.leadline.platform.access.lasting;

import io.leadline.platform.access.Principal;

/** Looks again at what somebody signed in with. The platform asks; the module that owns sessions and API keys answers. */
public interface LastingCredentials {
    /** Whether the person's session or API key would still be taken. Read afresh. */
    boolean last(Principal person);
}
