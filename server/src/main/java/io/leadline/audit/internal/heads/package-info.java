/** Heads of a chain that are kept outside the database, here and by whoever asks. */
@NullMarked
package io.leadline.audit.internal.heads;

import org.jspecify.annotations.NullMarked;
