/** Which job runs when and where: each tenant in its turn, on one replica. */
@NullMarked
package io.leadline.jobs.internal.queue;

import org.jspecify.annotations.NullMarked;
