/** What is left of a person who is erased: nothing, wherever one looks. */
@NullMarked
package io.leadline.erasure;

import org.jspecify.annotations.NullMarked;
