/** How leads are filtered, searched, sorted, counted and paged. */
@NullMarked
package io.leadline.leads.internal.listing;

import org.jspecify.annotations.NullMarked;
