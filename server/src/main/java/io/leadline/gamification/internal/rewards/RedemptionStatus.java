package io.leadline.gamification.internal.rewards;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a redeemed reward; declined and cancelled ones gave the points back. */
enum RedemptionStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("cancelled")
    CANCELLED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RedemptionStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
