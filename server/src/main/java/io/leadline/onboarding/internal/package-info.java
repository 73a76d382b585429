/** A dozen made-up leads for whoever looks around first, added by a job and removed again. */
@NullMarked
package io.leadline.onboarding.internal;

import org.jspecify.annotations.NullMarked;
