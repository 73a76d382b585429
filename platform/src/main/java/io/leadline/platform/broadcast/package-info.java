/** Tells every replica what it should forget: through Redis where there is one, else in process. */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
