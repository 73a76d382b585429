package io.leadline.identity.internal.tenants;

import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.platform.UserId;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the tenants a person belongs to, in pages. For showing alone: who may do what is asked for one tenant at a time. */
@Component
public class OwnTenants {
    private static final int FIRST = 100;

    private record Position(String name, String id) {
        static final Position BEGINNING = new Position("", "");
    }

    private final MembershipRepository memberships;

    OwnTenants(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    /** As a sign-in tells them; GET /api/v1/tenants goes on with the cursor. */
    public Page<TenantAccess> first(UserId person) {
        return page(person, FIRST, null);
    }

    Page<TenantAccess> page(UserId person, int size, @Nullable String cursor) {
        String scope = "tenants/" + person;
        Position after = cursor == null
                ? Position.BEGINNING
                : Cursor.decode(scope, cursor, key -> new Position(key.getFirst(), key.get(1)));
        return Page.of(
                memberships.tenantsOf(person, after.name(), after.id(), size + 1),
                size,
                last -> Cursor.encode(scope, last.name(), last.id()));
    }
}
