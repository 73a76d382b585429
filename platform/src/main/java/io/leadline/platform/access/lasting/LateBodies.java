package io.leadline.platform.access.lasting;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Callers;
import io.leadline.platform.access.Principal;
import io.leadline.platform.connections.BodySource;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Looks at the caller once more when a body has come that took its time. The access rules decide by the headers, and a body may
 * follow a minute later, an upload hours: without this, whoever is signed out, removed or demoted meanwhile would still have
 * their way with it. An upload ends as soon as its caller's rights do.
 */
@Component
public class LateBodies implements HandlerInterceptor {
    private static final String ATTRIBUTE = LateBodies.class.getName();

    /** What comes sooner was on its way when the caller was let in. */
    private static final long SOON = Duration.ofMillis(200).toNanos();

    private final OpenConnections connections;
    private final AccessGrants standings;
    private final LastingCredentials credentials;

    LateBodies(OpenConnections connections, AccessGrants standings, LastingCredentials credentials) {
        this.connections = connections;
        this.standings = standings;
        this.credentials = credentials;
    }

    /** @param upload what ends it; null for a body that has to come soon */
    private record Awaited(
            Principal person,
            @Nullable Caller caller,
            long since,
            @Nullable OpenConnection upload) {
        boolean tookItsTime() {
            return System.nanoTime() - since > SOON;
        }

        boolean isRevoked() {
            return upload != null && upload.isRevoked();
        }

        void end() {
            if (upload != null) {
                upload.close();
            }
        }
    }

    /** The caller has been let in, and nothing of the body has been read. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (hasBody(request)) {
            Callers.maybeSignedIn().ifPresent(person -> {
                Caller caller = request.getAttribute(Caller.ATTRIBUTE) instanceof Caller one ? one : null;
                OpenConnection upload = caller != null && isUpload(request) ? watched(person, caller, request) : null;
                request.setAttribute(ATTRIBUTE, new Awaited(person, caller, System.nanoTime(), upload));
            });
        }
        return true;
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isUpload(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    private OpenConnection watched(Principal person, Caller caller, HttpServletRequest request) {
        return connections.open(
                new AccessGrant(person, caller),
                request.getAttribute(BodySource.ATTRIBUTE) instanceof BodySource body ? body::stop : () -> {});
    }

    /** @throws DomainException 401 when the caller would not be let in any more */
    public void arrived(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Awaited awaited) {
            awaited.end();
            if (awaited.isRevoked() || (awaited.tookItsTime() && !isStillLetIn(awaited))) {
                throw new DomainException(
                        ProblemType.UNAUTHORIZED,
                        "What allowed this call ended while its body was on the way: the session, the API key or the role.");
            }
        }
    }

    private boolean isStillLetIn(Awaited awaited) {
        Caller caller = awaited.caller();
        return caller == null
                ? credentials.last(awaited.person())
                : !standings
                        .lasting(List.of(new AccessGrant(awaited.person(), caller)))
                        .isEmpty();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        if (request.getAttribute(ATTRIBUTE) instanceof Awaited awaited) {
            awaited.end();
        }
    }
}
