/** What other modules may hear about jobs. */
@NamedInterface("events")
@NullMarked
package io.leadline.jobs.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
