/** How identity does its work: sign-in, sessions, members, the security chain. */
@NullMarked
package io.leadline.identity.internal;

import org.jspecify.annotations.NullMarked;
