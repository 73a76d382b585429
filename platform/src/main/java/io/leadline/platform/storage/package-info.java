/** Disk space: a part of it is kept free, so that a full disk never stops what people need first. */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
