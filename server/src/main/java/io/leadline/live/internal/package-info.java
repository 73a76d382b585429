/** How events are kept, resumed and sent. */
@NullMarked
package io.leadline.live.internal;

import org.jspecify.annotations.NullMarked;
