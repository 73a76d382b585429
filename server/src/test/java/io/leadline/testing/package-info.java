/** What tests of any module need around them. */
@NullMarked
package io.leadline.testing;

import org.jspecify.annotations.NullMarked;
