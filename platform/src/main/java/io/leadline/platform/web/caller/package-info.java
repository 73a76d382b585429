/** Where a request comes from, through the proxies that are trusted. */
@NullMarked
package io.leadline.platform.web.caller;

import org.jspecify.annotations.NullMarked;
