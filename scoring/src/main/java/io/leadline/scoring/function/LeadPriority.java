package io.leadline.scoring.function;

import java.util.Map;
import java.util.Optional;

/** How much a person insists on a lead; adds a bonus to the conversion component. */
public enum LeadPriority {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private static final Map<String, LeadPriority> BY_WIRE_NAME = WireNames.index(values(), LeadPriority::wireName);

    private final String wireName;

    LeadPriority(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The priority of that exact wire name, if there is one. */
    public static Optional<LeadPriority> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
