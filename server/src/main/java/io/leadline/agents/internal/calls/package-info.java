/** The call slots of agents: how many calls each takes at once, and took today. */
@NullMarked
package io.leadline.agents.internal.calls;

import org.jspecify.annotations.NullMarked;
