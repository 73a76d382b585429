package io.leadline.identity.internal.signin;

/**
 * What the sign-in page has to know before anybody is signed in.
 *
 * @param passwordMinLength in characters
 * @param mailConfigured whether a forgotten password can be replaced by mail
 */
record SignInSettings(boolean registrationEnabled, int passwordMinLength, boolean mailConfigured) {}
