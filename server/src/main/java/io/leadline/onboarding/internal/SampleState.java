package io.leadline.onboarding.internal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a tenant's sample data is. */
enum SampleState {
    /** There is none. */
    @JsonProperty("absent")
    ABSENT,
    /** A job creates it. */
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("present")
    PRESENT
}
