/** What is to be remembered of who did what: told here by every module, written down by the module that keeps the trail. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
