/** What earns how many points: the tenant's settings, in versions that act from their beginning on. */
@NullMarked
package io.leadline.gamification.internal.rules;

import org.jspecify.annotations.NullMarked;
