package io.leadline.identity.internal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

/**
 * Takes the token out of the {@code Authorization} header (RFC 6750, the header alone: a token in an address ends up in logs).
 * The framework's own resolver matches a regular expression with alternatives against each character, an eighth of what a
 * small request costs; whether the characters are a token is found out when it is decoded.
 */
final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * The token; null where there is none, or what is there is no bearer token.
     *
     * @throws AuthenticationException when there are several, or an empty one
     */
    static @Nullable String of(HttpServletRequest request) {
        Enumeration<String> given = request.getHeaders(HttpHeaders.AUTHORIZATION);
        if (!given.hasMoreElements()) {
            return null;
        }
        String header = given.nextElement();
        if (given.hasMoreElements()) {
            throw new BadCredentialsException("There is more than one Authorization header");
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        if (token.isEmpty()) {
            throw new BadCredentialsException("There is no token behind Bearer");
        }
        return token;
    }
}
