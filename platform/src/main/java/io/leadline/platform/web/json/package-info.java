/** JSON as the API writes and reads it: {@code snake_case}, records written without a search, columns and merge patches. */
@NamedInterface("web")
@NullMarked
package io.leadline.platform.web.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
