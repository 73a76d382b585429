/** What points buy. */
@NullMarked
package io.leadline.gamification.internal.rewards;

import org.jspecify.annotations.NullMarked;
