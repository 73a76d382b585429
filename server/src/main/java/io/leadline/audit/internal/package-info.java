/** What is about the trail as a whole. */
@NullMarked
package io.leadline.audit.internal;

import org.jspecify.annotations.NullMarked;
