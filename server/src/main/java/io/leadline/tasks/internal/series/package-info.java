/** When a task that repeats is due next. */
@NullMarked
package io.leadline.tasks.internal.series;

import org.jspecify.annotations.NullMarked;
