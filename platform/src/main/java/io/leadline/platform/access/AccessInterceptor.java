package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Decides whether a call may reach its controller: token, then tenant, then role. What is about the whole installation asks for
 * its operator instead, and is told to the trail of the first tenant. An operation of ours that declares nothing
 * is refused. The tenant header is only ever a wish; the memberships decide.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {
    static final String TENANT_HEADER = "X-Tenant-ID";

    private static final ProblemType PASSWORD_CHANGE_REQUIRED =
            new ProblemType(HttpStatus.FORBIDDEN, "password_change_required", "Your password is a temporary one");

    private final Memberships memberships;
    private final PasswordDuty passwords;
    private final Operators operators;

    AccessInterceptor(Memberships memberships, PasswordDuty passwords, Operators operators) {
        this.memberships = memberships;
        this.passwords = passwords;
        this.operators = operators;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        OperationRule rule = OperationRule.of(method);
        if (!rule.isOurs()) {
            return true;
        }
        if (rule.isOpenToAll()) {
            Callers.maybeSignedIn().ifPresent(signedIn -> refuseBeforeOwnPassword(signedIn, rule));
            return true;
        }
        Principal signedIn = Callers.signedIn();
        refuseBeforeOwnPassword(signedIn, rule);
        KeyRule.refuseWhereOnlyPeopleMay(signedIn.key(), method);
        if (rule.needsSignInOnly()) {
            return true;
        }
        if (rule.needsOperator()) {
            request.setAttribute(Caller.WANTED_TENANT, TenantId.FIRST);
            request.setAttribute(Caller.ATTRIBUTE, operators.require(signedIn));
            return true;
        }
        Role required = rule.role();
        if (required == null) {
            throw new IllegalStateException("Operation without a declared access rule: " + method);
        }
        Caller caller = caller(request, signedIn);
        request.setAttribute(Caller.ATTRIBUTE, caller);
        KeyRule.refuseOutsideScopes(signedIn.key(), method);
        if (!caller.role().covers(required)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "This needs the role " + required.wireName() + "; yours is "
                            + caller.role().wireName() + ".");
        }
        MDC.put("tenant", caller.tenantId().value());
        return true;
    }

    private void refuseBeforeOwnPassword(Principal signedIn, OperationRule rule) {
        if (!rule.isBeforeOwnPassword() && passwords.mustChoose(signedIn.userId())) {
            throw new DomainException(
                    PASSWORD_CHANGE_REQUIRED, "Choose your own with POST /api/v1/auth/change-password; then go on.");
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        MDC.remove("tenant");
    }

    private Caller caller(HttpServletRequest request, Principal signedIn) {
        Enumeration<String> given = request.getHeaders(TENANT_HEADER);
        String wish = given.hasMoreElements() ? given.nextElement().strip() : "";
        if (wish.isEmpty()) {
            throw new DomainException(ProblemType.TENANT_REQUIRED, "Name the tenant in the X-Tenant-ID header.");
        }
        if (given.hasMoreElements() || !TenantId.isWellFormed(wish)) {
            return refuse();
        }
        TenantId tenantId = new TenantId(wish);
        request.setAttribute(Caller.WANTED_TENANT, tenantId);
        return memberships
                .roleOf(tenantId, signedIn)
                .flatMap(role -> KeyRule.roleIn(tenantId, role, signedIn.key()))
                .map(role -> new Caller(tenantId, signedIn.userId(), role))
                .orElseGet(AccessInterceptor::refuse);
    }

    private static Caller refuse() {
        throw new DomainException(
                ProblemType.TENANT_FORBIDDEN, "The token's owner is no member of the tenant in X-Tenant-ID.");
    }
}
