package io.leadline.identity.internal.sessions;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the refresh token of a request is, and how patiently a second use of it is looked at. */
@Component
public class RefreshTokenRotation {
    /** A reload or a lost answer comes back within seconds; a stolen token rarely does. */
    static final Duration LEEWAY = Duration.ofSeconds(30);

    private static final String FIELD = "refresh_token";

    private final Sessions sessions;
    private final RefreshCookie cookie;

    RefreshTokenRotation(Sessions sessions, RefreshCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** A program knows what it sent and keeps what it gets: there is no innocent second use. */
    public Sessions.Tokens ofBody(@Nullable RefreshRequest body) {
        if (body == null || body.refreshToken() == null || body.refreshToken().isBlank()) {
            throw new InvalidRequestException(FIELD, "required", "must not be blank");
        }
        return sessions.refresh(body.refreshToken(), Duration.ZERO);
    }

    public Sessions.Tokens ofBrowser(
            @Nullable RefreshRequest body, HttpServletRequest request, HttpServletResponse response) {
        if (body != null && body.refreshToken() != null) {
            throw new InvalidRequestException(FIELD, "not_allowed", "is in the cookie; leave it out of the body");
        }
        try {
            String token = cookie.read(request).orElseThrow(Sessions::invalid);
            return sessions.refresh(token, LEEWAY);
        } catch (DomainException refused) {
            cookie.clear(request, response);
            throw refused;
        }
    }
}
