/** What the whole module uses of leads: their locks, and how many came. */
@NullMarked
package io.leadline.leads.internal;

import org.jspecify.annotations.NullMarked;
