/** Erased people leave the trail, and the trail tells so. */
@NullMarked
package io.leadline.audit.internal.erasure;

import org.jspecify.annotations.NullMarked;
