/** What others may hear of agents. */
@NamedInterface("events")
@NullMarked
package io.leadline.agents.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
