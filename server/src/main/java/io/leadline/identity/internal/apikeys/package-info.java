/** Keys for programs: made by an admin, shown once, limited in role, scopes and time. */
@NullMarked
package io.leadline.identity.internal.apikeys;

import org.jspecify.annotations.NullMarked;
