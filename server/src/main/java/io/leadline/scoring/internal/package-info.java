/** How scores are calculated, kept and served. */
@NullMarked
package io.leadline.scoring.internal;

import org.jspecify.annotations.NullMarked;
