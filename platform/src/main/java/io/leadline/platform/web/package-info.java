/** HTTP conventions: request ids, body limits, JSON as {@code snake_case}, entity tags. */
@NamedInterface("web")
@NullMarked
package io.leadline.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
