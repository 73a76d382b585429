/** How often one may call: each person, API key, tenant and, where nobody signs in, each address. */
@NullMarked
package io.leadline.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
