/** Badges, and who earned them. */
@NullMarked
package io.leadline.gamification.internal.badges;

import org.jspecify.annotations.NullMarked;
