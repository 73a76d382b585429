package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/**
 * Who decides for the whole installation: the admins of {@link TenantId#FIRST}, which the first start makes. The role is given
 * and taken like any other, so there is no second list of people to keep.
 */
@Component
public class Operators {
    private final Memberships memberships;

    Operators(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Whether the person may act as one now; not while a second factor or a new sign-in they need is missing. */
    public boolean includes(Principal person) {
        try {
            return hasRole(person);
        } catch (DomainException notYet) {
            return false;
        }
    }

    /** @throws DomainException 403 {@code forbidden}, or whatever {@link Memberships#roleOf} asks for first */
    Caller require(Principal person) {
        if (!hasRole(person)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "This is for the operator of the installation: an admin of its first tenant.");
        }
        return new Caller(TenantId.FIRST, person.userId(), Role.ADMIN);
    }

    private boolean hasRole(Principal person) {
        return memberships
                .roleOf(TenantId.FIRST, person)
                .filter(Role.ADMIN::equals)
                .isPresent();
    }
}
