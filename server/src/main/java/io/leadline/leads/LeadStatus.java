package io.leadline.leads;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a lead stands. It moves forward (new, contacted, qualified, converted), any open lead can be lost, and a closed lead
 * can be reopened: a lost one as new or contacted, a converted one as qualified.
 */
public enum LeadStatus {
    /** Nobody has reached it yet. */
    @JsonProperty("new")
    NEW,
    /** Somebody has been in touch. */
    @JsonProperty("contacted")
    CONTACTED,
    /** It has need, means and interest. */
    @JsonProperty("qualified")
    QUALIFIED,
    /** It became a customer. Closed. */
    @JsonProperty("converted")
    CONVERTED,
    /** It will not become a customer. Closed. */
    @JsonProperty("lost")
    LOST;

    /** The states a lead may move to from this one. */
    public Set<LeadStatus> next() {
        return switch (this) {
            case NEW -> EnumSet.of(CONTACTED, QUALIFIED, LOST);
            case CONTACTED -> EnumSet.of(QUALIFIED, LOST);
            case QUALIFIED -> EnumSet.of(CONVERTED, LOST);
            case CONVERTED -> EnumSet.of(QUALIFIED);
            case LOST -> EnumSet.of(NEW, CONTACTED);
        };
    }

    /** How far it is from new (0) to converted (3); 0 for a lost lead, which stands nowhere any more. */
    public int step() {
        return switch (this) {
            case NEW, LOST -> 0;
            case CONTACTED -> 1;
            case QUALIFIED -> 2;
            case CONVERTED -> 3;
        };
    }

    public boolean isOpen() {
        return this != CONVERTED && this != LOST;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LeadStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
