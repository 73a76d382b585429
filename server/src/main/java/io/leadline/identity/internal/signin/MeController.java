package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.tenants.OwnTenants;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.UserView;
import io.leadline.platform.access.BeforeOwnPassword;
import io.leadline.platform.access.Operators;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class MeController {
    private final Accounts accounts;
    private final OwnTenants ownTenants;
    private final SecondFactor secondFactor;
    private final TemporaryPasswords temporary;
    private final Operators operators;

    MeController(
            Accounts accounts,
            OwnTenants ownTenants,
            SecondFactor secondFactor,
            TemporaryPasswords temporary,
            Operators operators) {
        this.accounts = accounts;
        this.ownTenants = ownTenants;
        this.secondFactor = secondFactor;
        this.temporary = temporary;
        this.operators = operators;
    }

    @GetMapping("/me")
    @RequiresSignIn
    @BeforeOwnPassword
    @Operation(operationId = "me", summary = "Who I am and which tenants I belong to")
    MeResponse me(Principal signedIn) {
        Page<TenantAccess> tenants = ownTenants.first(signedIn.userId());
        return new MeResponse(
                UserView.of(accounts.get(signedIn.userId())),
                tenants.items(),
                tenants.nextCursor(),
                secondFactor.isEnabled(signedIn.userId()),
                temporary.mustChoose(signedIn.userId()),
                operators.includes(signedIn));
    }
}
