/** Tells the people who watch a tenant what happens in it, as it happens. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
