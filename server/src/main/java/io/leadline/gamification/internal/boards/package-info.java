/** Who stands where. */
@NullMarked
package io.leadline.gamification.internal.boards;

import org.jspecify.annotations.NullMarked;
