/** Which column of a file goes where. */
@NullMarked
package io.leadline.leads.internal.importing.columns;

import org.jspecify.annotations.NullMarked;
