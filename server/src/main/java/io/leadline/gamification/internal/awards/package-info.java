/** Points given and taken back by people. */
@NullMarked
package io.leadline.gamification.internal.awards;

import org.jspecify.annotations.NullMarked;
