/** What a score is calculated from, and the calculation. */
@NullMarked
package io.leadline.scoring.internal.calculation;

import org.jspecify.annotations.NullMarked;
