@NullMarked
package io.leadline.erasure;

import org.jspecify.annotations.NullMarked;
