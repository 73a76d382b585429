/** How tasks are kept, listed, repeated and told of, and how a lead's follow-up and its task stay one. */
@NullMarked
package io.leadline.tasks.internal;

import org.jspecify.annotations.NullMarked;
