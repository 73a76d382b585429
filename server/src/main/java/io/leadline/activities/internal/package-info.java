/** How activities are kept and listed. */
@NullMarked
package io.leadline.activities.internal;

import org.jspecify.annotations.NullMarked;
