/** Recurring work of the module. */
@NullMarked
package io.leadline.gamification.internal;

import org.jspecify.annotations.NullMarked;
