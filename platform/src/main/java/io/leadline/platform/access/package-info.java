/** Who calls, for which tenant and with which role; every operation declares what it asks for. */
@NullMarked
package io.leadline.platform.access;

import org.jspecify.annotations.NullMarked;
