/** Earning events, what follows from them, and the ledger that only grows. */
@NullMarked
package io.leadline.gamification.internal.ledger;

import org.jspecify.annotations.NullMarked;
