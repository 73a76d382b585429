/** Signing in through any OpenID Connect provider: authorization code, PKCE, state and nonce; no token is ever in an address. */
@NullMarked
package io.leadline.identity.internal.oidc;

import org.jspecify.annotations.NullMarked;
