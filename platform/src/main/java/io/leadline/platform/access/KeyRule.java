package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** What an API key may do less than its owner. */
final class KeyRule {
    private static final ProblemType SIGN_IN_REQUIRED =
            new ProblemType(HttpStatus.FORBIDDEN, "sign_in_required", "An API key may not do this");
    private static final ProblemType INSUFFICIENT_SCOPE =
            new ProblemType(HttpStatus.FORBIDDEN, "insufficient_scope", "The API key's scopes do not allow this");

    private KeyRule() {}

    static void refuseWhereOnlyPeopleMay(@Nullable KeyGrant key, HandlerMethod operation) {
        if (key != null && Scope.isForPeopleOnly(operation)) {
            throw new DomainException(
                    SIGN_IN_REQUIRED,
                    "Sign in: keys, members, preferences and sign-in are not managed with an API key.");
        }
    }

    static void refuseOutsideScopes(@Nullable KeyGrant key, HandlerMethod operation) {
        if (key != null && !key.covers(Scope.of(operation))) {
            throw new DomainException(
                    INSUFFICIENT_SCOPE,
                    "This needs an API key with the scope "
                            + Scope.of(operation).wireName() + ".");
        }
    }

    /** The role to act with: the member's own, or the key's while the member has as much; none in another tenant. */
    static Optional<Role> roleIn(TenantId tenantId, Role ofMember, @Nullable KeyGrant key) {
        if (key == null) {
            return Optional.of(ofMember);
        }
        return key.tenantId().equals(tenantId) && ofMember.covers(key.role())
                ? Optional.of(key.role())
                : Optional.empty();
    }
}
