/** The script {@code leadline} at the root of the repository. */
@NullMarked
package io.leadline.launcher;

import org.jspecify.annotations.NullMarked;
