package io.leadline.gamification.internal.rules;

import java.time.Instant;

/** A version of the settings and from when on it acts. */
public record GameVersion(long number, Instant effectiveFrom, GameSettings settings) {}
