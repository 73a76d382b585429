package io.leadline.platform.access.lasting;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Principal;

/** What somebody was let in with: looked at again for as long as they stay. */
public record AccessGrant(Principal signedIn, Caller caller) {}
