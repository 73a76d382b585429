package io.leadline.identity.internal.oidc;

import io.leadline.platform.UserId;

/**
 * What a code is good for.
 *
 * @param secondFactorChecked whether the provider is trusted to have asked for a second factor, so that ours is not asked for
 */
record TradedCode(UserId userId, boolean secondFactorChecked) {}
