/** What was read lately, kept in memory until somebody changes it. */
@NullMarked
package io.leadline.platform.cache;

import org.jspecify.annotations.NullMarked;
