/** Checks whether a trail is as it was written. */
@NullMarked
package io.leadline.audit.internal.verification;

import org.jspecify.annotations.NullMarked;
