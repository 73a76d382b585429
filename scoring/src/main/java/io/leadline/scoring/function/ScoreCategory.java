package io.leadline.scoring.function;

import java.util.Map;
import java.util.Optional;

/** What a score means to the floor; the model's thresholds decide. */
public enum ScoreCategory {
    /** At or above the highest threshold. */
    HOT("hot"),
    /** Below hot, at or above the middle threshold. */
    WARM("warm"),
    /** Below warm, at or above the lowest threshold. */
    COLD("cold"),
    /** Below every threshold. */
    NURTURE("nurture");

    private static final Map<String, ScoreCategory> BY_WIRE_NAME = WireNames.index(values(), ScoreCategory::wireName);

    private final String wireName;

    ScoreCategory(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The category of that exact wire name, if there is one. */
    public static Optional<ScoreCategory> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
