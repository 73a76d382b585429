/** The server killed without warning, as processes. */
@NullMarked
package io.leadline.recovery;

import org.jspecify.annotations.NullMarked;
