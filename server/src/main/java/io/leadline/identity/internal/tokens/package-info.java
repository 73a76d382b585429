/** Signed access tokens, the key they are signed with, and secrets whose hash alone is kept. */
@NullMarked
package io.leadline.identity.internal.tokens;

import org.jspecify.annotations.NullMarked;
