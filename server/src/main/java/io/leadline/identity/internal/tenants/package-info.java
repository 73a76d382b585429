/** The tenants a person has founded or joined. */
@NullMarked
package io.leadline.identity.internal.tenants;

import org.jspecify.annotations.NullMarked;
