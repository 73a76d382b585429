/**
 * The order in which listeners hear of an event of Leadline's own: each says in which {@link Phases phase} it does, and a test
 * refuses one that does not. {@code docs/architecture.md} has the table of all events, phases and listeners.
 */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.phase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
