package io.leadline.live.internal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a client cannot be told all it missed, and has to load everything afresh. */
enum LostReason {
    /** The ids of before mean nothing any more. */
    @JsonProperty("restarted")
    RESTARTED,
    /** What was missed is not kept any more. */
    @JsonProperty("too_old")
    TOO_OLD,
    /** That is no id of ours. */
    @JsonProperty("unknown")
    UNKNOWN,
    /** Events were lost on the way while Redis was away or too much happened at once. */
    @JsonProperty("interrupted")
    INTERRUPTED
}
