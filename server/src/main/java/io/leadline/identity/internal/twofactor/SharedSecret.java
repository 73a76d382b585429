package io.leadline.identity.internal.twofactor;

/**
 * What a person's authenticator app and Leadline both know.
 *
 * @param secret in base 32
 * @param lastUsedStep the time step of the latest code that was accepted
 * @param enabled false while the person has not shown yet that the app works
 */
record SharedSecret(String secret, long lastUsedStep, boolean enabled) {}
