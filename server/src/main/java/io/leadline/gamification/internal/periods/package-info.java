/** Days, weeks and months of a tenant, and the days people work. */
@NullMarked
package io.leadline.gamification.internal.periods;

import org.jspecify.annotations.NullMarked;
