/** Showing that a mailbox is one's own: the link in the mail, and what it is traded for. */
@NullMarked
package io.leadline.identity.internal.verification;

import org.jspecify.annotations.NullMarked;
