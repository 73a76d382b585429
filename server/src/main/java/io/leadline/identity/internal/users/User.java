package io.leadline.identity.internal.users;

import io.leadline.platform.UserId;

/**
 * A person. The password hash never leaves this package.
 *
 * @param email as it was typed; {@code platform.email.EmailAddress} tells whether it is the same as another
 * @param emailVerified whether somebody has shown that the mailbox is theirs; nothing comes to the address before
 */
public record User(
        UserId id, String email, boolean emailVerified, String passwordHash, String firstName, String lastName) {}
