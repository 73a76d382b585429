/** How often somebody tried: through Redis where there is one, so that replicas count together, else in process. */
@NullMarked
package io.leadline.identity.internal.attempts;

import org.jspecify.annotations.NullMarked;
