package io.leadline.platform.access;

import io.leadline.platform.UserId;

/** A caller whose token is good, before any tenant is looked at. */
public record SignedIn(UserId userId, long sessionId) {}
