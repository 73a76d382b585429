/** A row becomes a lead, or a line with a reason. */
@NullMarked
package io.leadline.leads.internal.importing.rows;

import org.jspecify.annotations.NullMarked;
