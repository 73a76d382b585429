/** Asking people into a tenant by mail. */
@NullMarked
package io.leadline.identity.internal.invitations;

import org.jspecify.annotations.NullMarked;
