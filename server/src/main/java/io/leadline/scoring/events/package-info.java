/** What others may hear of scores. */
@NamedInterface("events")
@NullMarked
package io.leadline.scoring.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
