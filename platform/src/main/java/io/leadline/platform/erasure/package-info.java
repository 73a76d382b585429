/** Where the modules keep what may tell of people, and how it goes when a person is erased. */
@NamedInterface("kernel")
@NullMarked
package io.leadline.platform.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
