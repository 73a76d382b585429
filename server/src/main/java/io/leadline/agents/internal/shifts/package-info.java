/** Planned shifts, and how well the time worked fits them. */
@NullMarked
package io.leadline.agents.internal.shifts;

import org.jspecify.annotations.NullMarked;
