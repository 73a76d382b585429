package io.leadline.platform.access;

/** What somebody was let in with: looked at again for as long as they stay. */
public record AccessGrant(Principal signedIn, Caller caller) {}
