/** CSV as people download it: RFC 4180, UTF-8, and harmless in a spreadsheet. */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
