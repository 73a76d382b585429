/** Who belongs to a tenant, in which role, and what people of a tenant may see of each other. */
@NullMarked
package io.leadline.identity.internal.members;

import org.jspecify.annotations.NullMarked;
