/** In which encoding a file is, and its bytes as UTF-8: everything behind this package sees UTF-8 alone. */
@NullMarked
package io.leadline.leads.internal.importing.encoding;

import org.jspecify.annotations.NullMarked;
