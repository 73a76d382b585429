package io.leadline.gamification.internal.ledger;

import java.time.LocalDate;

/** A person's day: what daily caps are about. */
record PersonDay(long userId, LocalDate day) {}
