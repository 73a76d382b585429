/** When a task is due, and who is reminded of it. */
@NullMarked
package io.leadline.tasks.internal.due;

import org.jspecify.annotations.NullMarked;
