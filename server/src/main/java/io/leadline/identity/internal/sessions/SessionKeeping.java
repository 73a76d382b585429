package io.leadline.identity.internal.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a client keeps its refresh token, said in {@code X-Session}. A browser keeps it in a cookie no script can read; whoever
 * says nothing gets it in the body. A page of another site cannot send the header unless its origin is allowed to, so a cookie
 * without the header counts for nothing.
 */
public enum SessionKeeping {
    @JsonProperty("cookie")
    COOKIE;

    public static final String HEADER = "X-Session";
}
