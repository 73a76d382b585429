package io.leadline.platform.audit;

import io.leadline.platform.UserId;
import io.leadline.platform.access.SignedIn;
import io.leadline.platform.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who makes the request at hand, and from where.
 *
 * @param userId null when nobody is signed in, and for work of the system's own
 * @param address the caller's network address; null outside of a request
 */
public record AuditOrigin(
        @Nullable UserId userId,
        @Nullable String address,
        @Nullable String userAgent,
        @Nullable String requestId) {
    private static final int USER_AGENT_LENGTH = 255;

    /** Of the request at hand; all null for work of the system's own. */
    public static AuditOrigin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new AuditOrigin(signedIn(), null, null, null);
        }
        HttpServletRequest request = attributes.getRequest();
        return new AuditOrigin(signedIn(), request.getRemoteAddr(), userAgent(request), RequestIds.current());
    }

    private static @Nullable UserId signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.userId()
                : null;
    }

    private static @Nullable String userAgent(HttpServletRequest request) {
        String given = request.getHeader("User-Agent");
        if (given == null) {
            return null;
        }
        String shown = given.replaceAll("\\p{Cntrl}", "");
        return shown.substring(0, Math.min(USER_AGENT_LENGTH, shown.length()));
    }
}
