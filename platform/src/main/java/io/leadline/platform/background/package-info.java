/** Work that is done beside the requests. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
