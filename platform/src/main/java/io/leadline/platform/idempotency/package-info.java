/** A POST sent again with the same {@code Idempotency-Key} is done once; its first answer is given again. */
@NullMarked
package io.leadline.platform.idempotency;

import org.jspecify.annotations.NullMarked;
