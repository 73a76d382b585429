package io.leadline.scoring.function;

import java.util.Map;
import java.util.Optional;

/** Where a lead stands; the status decides the conversion component unless a prediction does. */
public enum LeadStatus {
    /** Nobody has spoken to it yet. */
    NEW("new"),
    /** Somebody has reached it. */
    CONTACTED("contacted"),
    /** It fits and wants to buy. */
    QUALIFIED("qualified"),
    /** It bought; closed. */
    CONVERTED("converted"),
    /** It will not buy; closed. */
    LOST("lost");

    private static final Map<String, LeadStatus> BY_WIRE_NAME = WireNames.index(values(), LeadStatus::wireName);

    private final String wireName;

    LeadStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The status of that exact wire name, if there is one. */
    public static Optional<LeadStatus> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** Whether the lead needs no more action: it was won or lost. */
    public boolean isClosed() {
        return this == CONVERTED || this == LOST;
    }
}
