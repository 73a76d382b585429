package io.leadline.identity.internal.accounts;

import io.leadline.platform.UserId;

/**
 * The owner of a mailbox came to an account that somebody had made with their address and never verified. Told in the transaction
 * at hand: whoever keeps something to sign in or act with for the person ends it.
 */
public record AccountClaimed(UserId userId) {}
