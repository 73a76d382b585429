/** What whoever starts Leadline by hand reads in the terminal. */
@NullMarked
package io.leadline.platform.terminal;

import org.jspecify.annotations.NullMarked;
