/** What others may hear of the people of a tenant. */
@NamedInterface("events")
@NullMarked
package io.leadline.identity.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
