/** The floor at a glance: every agent now, and who is free. */
@NullMarked
package io.leadline.agents.internal.wallboard;

import org.jspecify.annotations.NullMarked;
