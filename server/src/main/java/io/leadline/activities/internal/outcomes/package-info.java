/** The call outcomes of a workspace, and what they do to a lead. */
@NullMarked
package io.leadline.activities.internal.outcomes;

import org.jspecify.annotations.NullMarked;
