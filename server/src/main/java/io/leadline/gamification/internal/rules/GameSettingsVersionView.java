package io.leadline.gamification.internal.rules;

import java.time.Instant;

/**
 * The settings in force.
 *
 * @param effectiveFrom what happened earlier is counted by the version before
 * @param formula how an entry's points come about
 */
record GameSettingsVersionView(long version, Instant effectiveFrom, GameSettings settings, String formula) {
    private static final String FORMULA =
            "points = round(base × difficulty); the difficulty is 1 but for lead_converted, where it"
                    + " follows from the score category the lead had before. In the order in which things happened on the person's day,"
                    + " points end at the rule's daily cap and at the daily cap of all rules together.";

    static GameSettingsVersionView of(GameVersion version) {
        return new GameSettingsVersionView(version.number(), version.effectiveFrom(), version.settings(), FORMULA);
    }
}
