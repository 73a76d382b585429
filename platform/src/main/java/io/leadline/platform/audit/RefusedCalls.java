package io.leadline.platform.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the trail of calls that were refused or failed: every write, and every read the role or the tenant does not allow.
 * Calls beyond the rate limit are not among them, nor are those whose tenant nobody knows.
 */
@Component
class RefusedCalls implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MAX_PATH = 200;

    private final Audit audit;

    /** A stranger knocking at a tenant's door is told of once a minute, so that nobody can flood a trail from outside. */
    private final Cache<Knock, Boolean> knocks = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private record Knock(TenantId tenantId, AuditOrigin origin) {}

    RefusedCalls(Audit audit) {
        this.audit = audit;
    }

    /** Around the access rules, whose refusals it wants to see. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        int status = exception == null ? response.getStatus() : 500;
        if (!(handler instanceof HandlerMethod method) || !isWorthTelling(request, status)) {
            return;
        }
        if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            tell(caller.tenantId(), method, request, status);
        } else if (request.getAttribute(Caller.WANTED_TENANT) instanceof TenantId wanted && isFirstKnock(wanted)) {
            tell(wanted, method, request, status);
        }
    }

    private static boolean isWorthTelling(HttpServletRequest request, int status) {
        return status == 403 || (status >= 400 && status != 429 && !READS.contains(request.getMethod()));
    }

    private boolean isFirstKnock(TenantId tenantId) {
        AuditOrigin origin = AuditOrigin.current();
        Knock knock = new Knock(tenantId, new AuditOrigin(origin.userId(), origin.apiKeyId(), null, null, null));
        return knocks.asMap().putIfAbsent(knock, true) == null;
    }

    private void tell(TenantId tenantId, HandlerMethod method, HttpServletRequest request, int status) {
        Object code = request.getAttribute(Problems.CODE_ATTRIBUTE);
        String path = request.getRequestURI();
        AuditEntry entry = AuditEntry.of("request.refused", "operation", name(method))
                .fact("method", request.getMethod())
                .fact("path", path.substring(0, Math.min(MAX_PATH, path.length())))
                .fact("status", status)
                .failed(code == null ? "internal_error" : code.toString());
        try {
            audit.recordInNewTransaction(tenantId, entry);
        } catch (DataAccessException | TransactionException untold) {
            // No such tenant; or the database is away, which is why the call failed.
            LOG.debug("A refused call could not be told to the trail of {}", tenantId, untold);
        }
    }

    private static String name(HandlerMethod method) {
        Operation operation = method.getMethodAnnotation(Operation.class);
        return operation == null ? method.getMethod().getName() : operation.operationId();
    }
}
