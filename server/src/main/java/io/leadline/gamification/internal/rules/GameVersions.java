package io.leadline.gamification.internal.rules;

import java.time.Instant;
import java.util.List;

/** All versions of a tenant's settings, oldest first; the first acts since ever. */
public record GameVersions(List<GameVersion> all) {
    /** The version something that happened then is counted by. */
    public GameVersion at(Instant instant) {
        GameVersion found = all.getFirst();
        for (GameVersion version : all) {
            if (!version.effectiveFrom().isAfter(instant)) {
                found = version;
            }
        }
        return found;
    }

    public GameVersion number(long number) {
        return all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(all.getFirst());
    }

    public GameVersion latest() {
        return all.getLast();
    }
}
