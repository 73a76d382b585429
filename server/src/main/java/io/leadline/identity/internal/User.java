package io.leadline.identity.internal;

import io.leadline.platform.UserId;

/** A person. The password hash never leaves this package. */
public record User(UserId id, String email, String passwordHash, String firstName, String lastName) {}
