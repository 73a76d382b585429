/** The reasons a tenant knows for breaks, and breaks that take too long. */
@NullMarked
package io.leadline.agents.internal.breaks;

import org.jspecify.annotations.NullMarked;
