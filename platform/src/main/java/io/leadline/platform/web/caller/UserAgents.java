package io.leadline.platform.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.modulith.NamedInterface;

/** What a caller calls its program, fit for a column and a screen: printable ASCII, at most 255 characters. */
@NamedInterface("web")
public final class UserAgents {
    private static final int LENGTH = 255;

    private UserAgents() {}

    /** Empty where the request does not say. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).map(UserAgents::clean);
    }

    static String clean(String given) {
        String start = given.length() > LENGTH ? given.substring(0, LENGTH) : given;
        return start.replaceAll("\\p{Cntrl}", "").replaceAll("[^\\x20-\\x7e]", "?");
    }
}
