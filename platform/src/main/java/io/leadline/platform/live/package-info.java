/** Tells the people who watch a tenant what happens in it, as it happens. */
@NullMarked
package io.leadline.platform.live;

import org.jspecify.annotations.NullMarked;
