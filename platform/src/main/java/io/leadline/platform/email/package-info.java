/** E-mail addresses in the one form in which they are compared. */
@NullMarked
package io.leadline.platform.email;

import org.jspecify.annotations.NullMarked;
