/** Text as people mean it: in one Unicode form where it is stored, and folded where it is compared. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
