package io.leadline.identity.internal.sessions;

import io.leadline.platform.UserId;

/** What can be traded for a session or a password without knowing the old one: links in mails and codes of a sign-in under way. */
public interface TradableCredentials {
    /** Ends those the person has, in the transaction at hand. */
    void end(UserId person);
}
