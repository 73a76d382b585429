/** Whether an agent's browser is there: heartbeats, and what follows when they stop. */
@NullMarked
package io.leadline.agents.internal.presence;

import org.jspecify.annotations.NullMarked;
