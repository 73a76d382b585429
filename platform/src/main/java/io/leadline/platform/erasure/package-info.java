/** Where the modules keep what may tell of people, and how it goes when a person is erased. */
@NullMarked
package io.leadline.platform.erasure;

import org.jspecify.annotations.NullMarked;
