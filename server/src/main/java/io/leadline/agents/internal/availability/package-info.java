/** What agents are doing: states, their history, presence, and the call slots. */
@NullMarked
package io.leadline.agents.internal.availability;

import org.jspecify.annotations.NullMarked;
