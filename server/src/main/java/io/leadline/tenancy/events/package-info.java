/** What others may hear of tenants. */
@NamedInterface("events")
@NullMarked
package io.leadline.tenancy.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
