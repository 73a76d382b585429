package io.leadline.identity.internal.twofactor;

import java.util.function.Supplier;

/**
 * What a person's authenticator app and Leadline both know.
 *
 * @param secret in base 32; opened when it is needed, so that one that no longer opens can still be replaced
 * @param lastUsedStep the time step of the latest code that was accepted
 * @param enabled false while the person has not shown yet that the app works
 */
record SharedSecret(Supplier<String> secret, long lastUsedStep, boolean enabled) {}
