/** Which leads the rows of a file are already, and what becomes of them: created, updated or skipped. */
@NullMarked
package io.leadline.leads.internal.importing.matching;

import org.jspecify.annotations.NullMarked;
