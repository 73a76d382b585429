package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the request at hand, for what stands between the access rules and the controllers. */
public final class Callers {
    private Callers() {}

    /** @throws DomainException 401 when nobody is signed in */
    public static Principal signedIn() {
        return maybeSignedIn()
                .orElseThrow(() -> new DomainException(
                        ProblemType.UNAUTHORIZED, "Send a valid access token as Authorization: Bearer."));
    }

    public static Optional<Principal> maybeSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** The tenant the caller was let into; null for an operation that is about the person alone. */
    public static @Nullable TenantId tenant(HttpServletRequest request) {
        return request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller ? caller.tenantId() : null;
    }
}
