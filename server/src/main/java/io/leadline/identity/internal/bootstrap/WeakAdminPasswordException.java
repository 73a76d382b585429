package io.leadline.identity.internal.bootstrap;

import io.leadline.platform.problem.InvalidRequestException;

/** The password configured for the first admin would be guessed. */
final class WeakAdminPasswordException extends RuntimeException {
    WeakAdminPasswordException(InvalidRequestException weak) {
        super(weak.errors().getFirst().message(), weak);
    }
}
