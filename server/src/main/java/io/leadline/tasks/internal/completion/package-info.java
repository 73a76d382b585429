/** Completing a task, with what follows: an activity, and the next one of its series. */
@NullMarked
package io.leadline.tasks.internal.completion;

import org.jspecify.annotations.NullMarked;
