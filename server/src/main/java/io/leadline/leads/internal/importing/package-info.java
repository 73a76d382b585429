/**
 * Leads from CSV files: an upload is looked at, stored in parts and read row by row by a job. Records are framed byte by byte
 * here, so that one broken row costs itself and nothing else; a row is either a lead or a line with a reason.
 */
@NullMarked
package io.leadline.leads.internal.importing;

import org.jspecify.annotations.NullMarked;
