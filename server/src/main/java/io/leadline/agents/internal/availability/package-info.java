/** What agents are doing: states, their history, and presence. */
@NullMarked
package io.leadline.agents.internal.availability;

import org.jspecify.annotations.NullMarked;
