/** Signing in with a password, registering, and what slows down those who guess. */
@NullMarked
package io.leadline.identity.internal.signin;

import org.jspecify.annotations.NullMarked;
