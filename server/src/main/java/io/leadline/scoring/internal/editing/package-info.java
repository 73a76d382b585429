/** What people do with models: write, try and activate them. */
@NullMarked
package io.leadline.scoring.internal.editing;

import org.jspecify.annotations.NullMarked;
