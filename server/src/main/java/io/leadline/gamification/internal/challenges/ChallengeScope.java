package io.leadline.gamification.internal.challenges;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who reaches a challenge's goal. */
enum ChallengeScope {
    /** Each person alone. */
    @JsonProperty("individual")
    INDIVIDUAL,
    /** The members of a team together; each of them wins. */
    @JsonProperty("team")
    TEAM;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChallengeScope ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
