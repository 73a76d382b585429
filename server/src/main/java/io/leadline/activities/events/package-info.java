/** What others may hear of activities. */
@NamedInterface("events")
@NullMarked
package io.leadline.activities.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
