/** Work that is done beside the requests. */
@NullMarked
package io.leadline.platform.background;

import org.jspecify.annotations.NullMarked;
