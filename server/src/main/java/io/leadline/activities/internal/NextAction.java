package io.leadline.activities.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to do next with a lead.
 *
 * @param dueAt when; it may lie in the past. Null where there is nothing to do
 * @param reason one sentence that says why
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record NextAction(Kind kind, @Nullable Instant dueAt, String reason) {
    /** What is to be done. */
    enum Kind {
        @JsonProperty("call")
        CALL,
        @JsonProperty("email")
        EMAIL,
        /** Come back to the lead in whichever way. */
        @JsonProperty("follow_up")
        FOLLOW_UP,
        /** Leave the lead in peace until it is due. */
        @JsonProperty("wait")
        WAIT,
        @JsonProperty("none")
        NONE
    }
}
