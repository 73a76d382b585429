/** Work that waits in rows of the database and is done beside the requests. */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
