/** What whoever starts Leadline by hand reads in the terminal. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
