package io.leadline.identity.internal.tenants;

import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    private final OwnTenants ownTenants;
    private final NewTenants newTenants;

    TenantListController(OwnTenants ownTenants, NewTenants newTenants) {
        this.ownTenants = ownTenants;
        this.newTenants = newTenants;
    }

    record NewTenantRequest(@NotBlank @Size(max = 200) String name) {}

    @GetMapping
    @RequiresSignIn
    @Operation(operationId = "listTenants", summary = "The tenants I belong to by name, with my role in each")
    Page<TenantAccess> list(
            Principal signedIn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ownTenants.page(signedIn.userId(), Limits.of(limit), cursor);
    }

    @PostMapping
    @RequiresSignIn
    @ResponseStatus(HttpStatus.CREATED)
    @MayRespondWith({"registration_closed", "too_many_tenants"})
    @Operation(
            operationId = "createTenant",
            summary = "Create another tenant and become its admin",
            description = "While registration is closed only the operator creates tenants.")
    ResponseEntity<TenantAccess> create(Principal signedIn, @RequestBody @Valid NewTenantRequest body) {
        TenantAccess created = newTenants.create(signedIn, body.name().strip());
        return ResponseEntity.created(URI.create("/api/v1/tenant")).body(created);
    }
}
