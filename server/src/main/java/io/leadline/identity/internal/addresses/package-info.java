/** Accounts whose addresses two people could both claim: found before a migration, decided by people. */
@NullMarked
package io.leadline.identity.internal.addresses;

import org.jspecify.annotations.NullMarked;
