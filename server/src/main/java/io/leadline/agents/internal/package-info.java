/** Agent profiles and teams, and their operations. */
@NullMarked
package io.leadline.agents.internal;

import org.jspecify.annotations.NullMarked;
