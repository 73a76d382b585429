/** Records of a CSV file, framed byte by byte so that one broken row costs itself and nothing else. */
@NullMarked
package io.leadline.leads.internal.importing.csv;

import org.jspecify.annotations.NullMarked;
