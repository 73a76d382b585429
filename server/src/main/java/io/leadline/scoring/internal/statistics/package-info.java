/** How the scores lie, and which moved most. */
@NullMarked
package io.leadline.scoring.internal.statistics;

import org.jspecify.annotations.NullMarked;
