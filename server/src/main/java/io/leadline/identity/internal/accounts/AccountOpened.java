package io.leadline.identity.internal.accounts;

import io.leadline.platform.UserId;

/**
 * There is a new account whose address nobody has verified. Told in the transaction that makes it.
 *
 * @param email as it was typed
 */
public record AccountOpened(UserId userId, String email) {}
