/** E-mail addresses in the one form in which they are compared. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
