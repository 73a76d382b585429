/** The reasons a tenant knows for breaks. */
@NullMarked
package io.leadline.agents.internal.breaks;

import org.jspecify.annotations.NullMarked;
