/** People who stay connected, by a stream, a download or an upload: whether they would still be let in, and their end when not. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.access.lasting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
