/** What people say about a task. */
@NullMarked
package io.leadline.tasks.internal.comments;

import org.jspecify.annotations.NullMarked;
