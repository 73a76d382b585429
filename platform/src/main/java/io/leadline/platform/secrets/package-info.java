/** Secrets generated at the first start and kept in files only the owner may read. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
