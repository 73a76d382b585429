package io.leadline.identity.internal.security;

import io.leadline.identity.internal.sessions.SessionKeeping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What anybody may call: everything outside the API, and what leads to an account or a session. */
public final class OpenPaths {
    public static final String LOGOUT = "/api/v1/auth/logout";

    private static final String API = "/api";

    /** An expired token there must not keep its owner from signing in again, so tokens are not looked at. */
    private static final Set<String> OPEN = Set.of(
            "/api/v1/auth/register",
            "/api/v1/auth/login",
            "/api/v1/auth/refresh",
            "/api/v1/auth/settings",
            "/api/v1/password-reset/request",
            "/api/v1/password-reset/reset");

    private static final String OPEN_BENEATH = "/api/v1/auth/oidc/";

    /** Open to all as well, but whoever is signed in is recognised. */
    private static final Set<String> OPEN_BUT_RECOGNISED =
            Set.of("/api/v1/invitations/accept", "/api/v1/auth/verify-email");

    private OpenPaths() {}

    /** @param path the decoded path, by which operations are found */
    static boolean areOpen(HttpServletRequest request, String path) {
        boolean api = path.startsWith(API) && (path.length() == API.length() || path.charAt(API.length()) == '/');
        return !api || OPEN_BUT_RECOGNISED.contains(path) || ignoreTokens(request, path);
    }

    /** Whether a token sent along counts for nothing. */
    static boolean ignoreTokens(HttpServletRequest request, String path) {
        return OPEN.contains(path) || path.startsWith(OPEN_BENEATH) || isLogoutOfBrowser(request, path);
    }

    private static boolean isLogoutOfBrowser(HttpServletRequest request, String path) {
        return path.equals(LOGOUT) && "cookie".equals(request.getHeader(SessionKeeping.HEADER));
    }
}
