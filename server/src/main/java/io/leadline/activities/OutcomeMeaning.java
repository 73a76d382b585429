package io.leadline.activities;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the outcome of a call means, whatever a workspace calls it. */
public enum OutcomeMeaning {
    /** The person was reached. */
    @JsonProperty("contact")
    CONTACT,
    /** Nobody was reached. */
    @JsonProperty("no_contact")
    NO_CONTACT,
    /** The call led to what it was for. */
    @JsonProperty("success")
    SUCCESS,
    /** The person is not interested. */
    @JsonProperty("refusal")
    REFUSAL,
    /** The number does not work or belongs to somebody else. */
    @JsonProperty("bad_number")
    BAD_NUMBER,
    /** The person asked not to be called again. */
    @JsonProperty("do_not_call")
    DO_NOT_CALL,
    /** The person was reached and asked to be called at another time. */
    @JsonProperty("callback")
    CALLBACK;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OutcomeMeaning ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
