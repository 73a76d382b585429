/** One run of a job: its chunks, its checkpoints and its end. */
@NullMarked
package io.leadline.jobs.internal.running;

import org.jspecify.annotations.NullMarked;
