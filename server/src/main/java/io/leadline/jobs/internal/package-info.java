/** How jobs are stored, scheduled, run, shown and removed. */
@NullMarked
package io.leadline.jobs.internal;

import org.jspecify.annotations.NullMarked;
