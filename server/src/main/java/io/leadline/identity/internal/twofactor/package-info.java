/** The second factor: codes of an authenticator app (RFC 6238), and recovery codes for when the app is gone. */
@NullMarked
package io.leadline.identity.internal.twofactor;

import org.jspecify.annotations.NullMarked;
