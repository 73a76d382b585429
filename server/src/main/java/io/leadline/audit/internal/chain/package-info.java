/** The chain over the entries: links, heads, checkpoints, what vouches for them, and what can be wrong with them. */
@NullMarked
package io.leadline.audit.internal.chain;

import org.jspecify.annotations.NullMarked;
