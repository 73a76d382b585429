package io.leadline.identity.internal.oidc;

/** A sign-in begun at a provider, until the browser comes back. */
@SuppressWarnings("ArrayRecordComponent") // read by its parts, never compared
record PendingSignIn(
        byte[] stateHash, byte[] browserHash, String provider, String nonce, String codeVerifier, String redirectUri) {}
