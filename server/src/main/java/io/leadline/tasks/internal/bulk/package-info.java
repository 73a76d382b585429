/** Many tasks changed at once. */
@NullMarked
package io.leadline.tasks.internal.bulk;

import org.jspecify.annotations.NullMarked;
