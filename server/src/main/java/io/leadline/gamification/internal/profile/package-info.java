/** A person's page: where they stand, and what comes next. */
@NullMarked
package io.leadline.gamification.internal.profile;

import org.jspecify.annotations.NullMarked;
