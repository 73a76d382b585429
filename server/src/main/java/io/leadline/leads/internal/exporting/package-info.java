/** Leads as a CSV file that can be imported again. */
@NullMarked
package io.leadline.leads.internal.exporting;

import org.jspecify.annotations.NullMarked;
