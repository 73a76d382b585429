/** What is known of a job and of the rows it refused. */
@NullMarked
package io.leadline.jobs.internal.record;

import org.jspecify.annotations.NullMarked;
