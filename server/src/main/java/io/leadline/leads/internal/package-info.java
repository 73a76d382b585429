/** How leads are kept, listed and changed. */
@NullMarked
package io.leadline.leads.internal;

import org.jspecify.annotations.NullMarked;
