/** What others may hear of tasks. */
@NamedInterface("events")
@NullMarked
package io.leadline.tasks.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
