package io.leadline.identity.internal.sessions;

import io.leadline.identity.internal.Links;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie a browser keeps its refresh token in. It goes to the paths of signing in alone, which is why it cannot be a
 * {@code __Host-} cookie; over HTTPS its name has the prefix that keeps plain HTTP from setting one. HTTPS it is where the public
 * address says so, whatever a proxy forgets to tell.
 */
@Component
public class RefreshCookie {
    private static final String NAME = "leadline_refresh";
    private static final String PATH = "/api/v1/auth";

    private final boolean alwaysSecure;

    RefreshCookie(Links links) {
        this.alwaysSecure = links.areSecure();
    }

    public Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    public void set(HttpServletRequest request, HttpServletResponse response, String refreshToken) {
        write(request, response, refreshToken, Sessions.REFRESH_LIFETIME);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(name(request), value)
                .path(PATH)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        return isSecure(request) ? "__Secure-" + NAME : NAME;
    }

    private boolean isSecure(HttpServletRequest request) {
        return alwaysSecure || request.isSecure();
    }
}
