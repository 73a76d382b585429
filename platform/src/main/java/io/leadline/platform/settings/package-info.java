/** The settings there are. One that nothing reads stops the start: it was meant to do something. */
@NullMarked
package io.leadline.platform.settings;

import org.jspecify.annotations.NullMarked;
