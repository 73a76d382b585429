package io.leadline.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a job stands. Queued and running jobs are open; the other three are final. */
public enum JobStatus {
    /** Waits for its turn: tenants take turns, and short jobs of one tenant go first. */
    @JsonProperty("queued")
    QUEUED,
    /** It has begun: a replica works on it, or will again when its turn comes or it has taken over from one that died. */
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
