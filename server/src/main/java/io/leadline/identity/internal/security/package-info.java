/** The filter in front of every request: who calls, which paths are open to all, and what is refused before anything else looks at it. */
@NullMarked
package io.leadline.identity.internal.security;

import org.jspecify.annotations.NullMarked;
