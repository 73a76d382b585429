/** A new password for who has lost the old one, by a link in a mail. */
@NullMarked
package io.leadline.identity.internal.reset;

import org.jspecify.annotations.NullMarked;
