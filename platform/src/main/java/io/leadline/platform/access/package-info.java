/** Who calls, for which tenant and with which role; every operation declares what it asks for. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
