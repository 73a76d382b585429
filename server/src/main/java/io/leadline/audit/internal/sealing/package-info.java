/** Writing entries and sealing them into the chain. */
@NullMarked
package io.leadline.audit.internal.sealing;

import org.jspecify.annotations.NullMarked;
