/** Tasks as they are searched, listed and counted. */
@NullMarked
package io.leadline.tasks.internal.listing;

import org.jspecify.annotations.NullMarked;
