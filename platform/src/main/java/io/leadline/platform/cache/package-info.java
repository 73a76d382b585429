/** What was read lately, kept in memory until somebody changes it. */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
