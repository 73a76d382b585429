/** Problems as RFC 9457 describes them: one exception base, one advice, stable codes. */
@NullMarked
package io.leadline.platform.problem;

import org.jspecify.annotations.NullMarked;
