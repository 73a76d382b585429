/** The trail's tables, its sealer and verifier, and its operations. */
@NullMarked
package io.leadline.audit.internal;

import org.jspecify.annotations.NullMarked;
