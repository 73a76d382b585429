/** The leads' scores: kept, told of, read, and calculated again when something happens to a lead. */
@NullMarked
package io.leadline.scoring.internal.scores;

import org.jspecify.annotations.NullMarked;
