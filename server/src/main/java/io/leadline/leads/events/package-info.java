/** What others may hear of leads. All are published in the transaction of the change. */
@NamedInterface("events")
@NullMarked
package io.leadline.leads.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
