/** Secrets generated at the first start and kept in files only the owner may read. */
@NullMarked
package io.leadline.platform.secrets;

import org.jspecify.annotations.NullMarked;
