/** Counts of leads that dashboards show. */
@NullMarked
package io.leadline.leads.internal.statistics;

import org.jspecify.annotations.NullMarked;
