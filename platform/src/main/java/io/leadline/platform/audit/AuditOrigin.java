package io.leadline.platform.audit;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Callers;
import io.leadline.platform.access.Principal;
import io.leadline.platform.web.RequestIds;
import io.leadline.platform.web.caller.UserAgents;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who makes the request at hand, and from where.
 *
 * @param userId null when nobody is signed in, and for work of the system's own
 * @param apiKeyId the API key the person's work was done with; null for a person who signed in
 * @param address the caller's network address; null outside of a request
 */
public record AuditOrigin(
        @Nullable UserId userId,
        @Nullable Long apiKeyId,
        @Nullable String address,
        @Nullable String userAgent,
        @Nullable String requestId) {
    /** Of the request at hand; all null for work of the system's own. */
    public static AuditOrigin current() {
        Principal person = Callers.maybeSignedIn().orElse(null);
        UserId userId = person == null ? null : person.userId();
        Long apiKeyId =
                person == null || person.key() == null ? null : person.key().keyId();
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new AuditOrigin(userId, apiKeyId, null, null, null);
        }
        HttpServletRequest request = attributes.getRequest();
        return new AuditOrigin(
                userId,
                apiKeyId,
                request.getRemoteAddr(),
                UserAgents.of(request).orElse(null),
                RequestIds.current());
    }

    /** Nobody from nowhere: for what is told without its doer. */
    public static AuditOrigin none() {
        return new AuditOrigin(null, null, null, null, null);
    }

    /** The same person, without telling where they are and with what. */
    public AuditOrigin withoutPlace() {
        return new AuditOrigin(userId, apiKeyId, null, null, null);
    }
}
