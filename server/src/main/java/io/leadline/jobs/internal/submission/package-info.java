/** Submitting, finding and cancelling jobs. */
@NullMarked
package io.leadline.jobs.internal.submission;

import org.jspecify.annotations.NullMarked;
