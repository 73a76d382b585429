/** Goals for a while, and their prizes. */
@NullMarked
package io.leadline.gamification.internal.challenges;

import org.jspecify.annotations.NullMarked;
