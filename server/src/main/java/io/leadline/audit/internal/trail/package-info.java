/** The trail as people read, export and check it. */
@NullMarked
package io.leadline.audit.internal.trail;

import org.jspecify.annotations.NullMarked;
