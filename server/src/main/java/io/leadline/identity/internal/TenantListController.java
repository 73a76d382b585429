package io.leadline.identity.internal;

import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.access.Role;
import io.leadline.platform.access.SignedIn;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenants")
@Tag(name = "tenants", description = "Tenants and their settings")
class TenantListController {
    private final Tenants tenants;
    private final MembershipRepository memberships;
    private final OwnTenants ownTenants;
    private final MembershipDirectory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TenantListController(
            Tenants tenants,
            MembershipRepository memberships,
            OwnTenants ownTenants,
            MembershipDirectory directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.ownTenants = ownTenants;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    record NewTenantRequest(@NotBlank @Size(max = 200) String name) {}

    @GetMapping
    @RequiresSignIn
    @Operation(operationId = "listTenants", summary = "The tenants I belong to by name, with my role in each")
    Page<TenantAccess> list(
            SignedIn signedIn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ownTenants.page(signedIn.userId(), Limits.of(limit), cursor);
    }

    @PostMapping
    @RequiresSignIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createTenant", summary = "Create another tenant and become its admin")
    ResponseEntity<TenantAccess> create(SignedIn signedIn, @RequestBody @Valid NewTenantRequest body) {
        Tenant created = transaction.execute(status -> {
            Tenant tenant = tenants.create(body.name().strip());
            memberships.insert(tenant.id(), signedIn.userId(), Role.ADMIN, clock.instant());
            directory.changed(signedIn.userId());
            return tenant;
        });
        return ResponseEntity.created(URI.create("/api/v1/tenant"))
                .body(new TenantAccess(created.id().value(), created.name(), Role.ADMIN));
    }
}
