/** Problems as RFC 9457 describes them: one exception base, one advice, stable codes. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
