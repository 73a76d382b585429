/** What is about scoring as a whole. */
@NullMarked
package io.leadline.scoring.internal;

import org.jspecify.annotations.NullMarked;
