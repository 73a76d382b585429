/** A lead's follow-up and its task, which stay one. */
@NullMarked
package io.leadline.tasks.internal.followups;

import org.jspecify.annotations.NullMarked;
