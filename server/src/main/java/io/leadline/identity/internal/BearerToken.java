package io.leadline.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes the token out of the {@code Authorization} header (RFC 6750, the header alone: a token in an address ends up in logs).
 * The framework's own resolver matches a regular expression with alternatives against each character, an eighth of what a
 * small request costs; whether the characters are a token is found out when it is decoded.
 */
final class BearerToken implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";

    private final Predicate<HttpServletRequest> open;

    /** @param open tells where anybody may call: an expired token there must not keep its owner from signing in again */
    BearerToken(Predicate<HttpServletRequest> open) {
        this.open = open;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (given.isEmpty() || open.test(request)) {
            return null;
        }
        if (given.size() > 1) {
            throw new InvalidBearerTokenException("There is more than one Authorization header");
        }
        String header = given.getFirst();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        if (token.isEmpty() || !token.chars().allMatch(BearerToken::isTokenCharacter)) {
            throw new InvalidBearerTokenException("The token holds characters no token has");
        }
        return token;
    }

    private static boolean isTokenCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "-._~+/=".indexOf(character) >= 0;
    }
}
