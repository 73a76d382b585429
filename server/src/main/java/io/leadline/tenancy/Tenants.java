package io.leadline.tenancy;

import io.leadline.platform.TenantId;
import java.util.List;
import java.util.Optional;

/** The tenants of this installation. */
public interface Tenants {
    /** Creates a tenant with a made-up id, in UTC and region US until its admin says otherwise. */
    Tenant create(String name);

    /**
     * The same for anybody but the operator.
     *
     * @throws io.leadline.platform.problem.DomainException 403 {@code registration_closed} unless registration is open
     */
    Tenant register(String name);

    /** Creates the tenant with the given id unless it exists. */
    Tenant createIfAbsent(TenantId tenantId, String name);

    Optional<Tenant> find(TenantId tenantId);

    /**
     * The tenant.
     *
     * @throws io.leadline.platform.problem.NotFoundException when there is no such tenant
     */
    Tenant get(TenantId tenantId);

    /** Waits for the tenant's row and holds it until the transaction ends; whoever changes its members takes turns by it. */
    void lock(TenantId tenantId);

    /** The next tenants in id order after {@code after}, for work that visits every tenant; start with an empty string. */
    List<Tenant> page(String after, int limit);
}
