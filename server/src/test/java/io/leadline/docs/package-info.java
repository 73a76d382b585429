/** Keeps the tables of the documentation as the code is. */
@NullMarked
package io.leadline.docs;

import org.jspecify.annotations.NullMarked;
