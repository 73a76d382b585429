/** Scores of many leads calculated by a job, daily and when asked for. */
@NullMarked
package io.leadline.scoring.internal.batch;

import org.jspecify.annotations.NullMarked;
