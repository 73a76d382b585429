/** The checklist of a task. */
@NullMarked
package io.leadline.tasks.internal.checklist;

import org.jspecify.annotations.NullMarked;
