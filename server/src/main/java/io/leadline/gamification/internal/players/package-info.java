/** Each person's totals, level, streak and visibility. */
@NullMarked
package io.leadline.gamification.internal.players;

import org.jspecify.annotations.NullMarked;
