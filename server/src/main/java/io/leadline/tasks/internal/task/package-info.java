/** A task: its states and rules, how it is kept, changed and told of. */
@NullMarked
package io.leadline.tasks.internal.task;

import org.jspecify.annotations.NullMarked;
