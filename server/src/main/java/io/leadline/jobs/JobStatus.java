package io.leadline.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a job stands. Queued and running jobs are open; the other three are final. */
public enum JobStatus {
    /** Waits for a free thread of any replica. */
    @JsonProperty("queued")
    QUEUED,
    /** A replica works on it, or did until it died and another one takes over. */
    @JsonProperty("running")
    RUNNING,
    /** All of it is done; refused rows are counted and listed. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** It stopped for the reason in {@code error}; what was processed until then stays. */
    @JsonProperty("failed")
    FAILED,
    /** Someone stopped it; what was processed until then stays. */
    @JsonProperty("cancelled")
    CANCELLED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<JobStatus> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }
}
