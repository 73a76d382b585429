/** Keyset pages: a cursor names the last row seen, no offsets and no counts. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
