/** What an entry says and how it is kept. */
@NullMarked
package io.leadline.audit.internal.entries;

import org.jspecify.annotations.NullMarked;
