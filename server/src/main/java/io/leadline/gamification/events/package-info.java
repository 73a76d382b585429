/** What others may hear of points and what follows from them. */
@NamedInterface("events")
@NullMarked
package io.leadline.gamification.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
