package io.leadline.identity.internal.accounts;

import io.leadline.identity.internal.passwords.PasswordCheck;
import io.leadline.identity.internal.sessions.BrowserData;
import io.leadline.identity.internal.users.ChangeName;
import io.leadline.identity.internal.users.NameRequest;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserView;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/me")
@Tag(name = "auth")
class AccountController {
    private final Accounts accounts;
    private final ChangeName ownName;
    private final PasswordCheck check;
    private final AccountErasure erasure;

    AccountController(Accounts accounts, ChangeName ownName, PasswordCheck check, AccountErasure erasure) {
        this.accounts = accounts;
        this.ownName = ownName;
        this.check = check;
        this.erasure = erasure;
    }

    @PatchMapping
    @RequiresSignIn
    @Operation(operationId = "changeName", summary = "Change my name", description = "All my tenants see the new one.")
    UserView rename(Principal signedIn, @RequestBody @Valid NameRequest body) {
        ownName.change(
                signedIn.userId(),
                new PersonName(body.firstName().strip(), body.lastName().strip()));
        return UserView.of(accounts.get(signedIn.userId()));
    }

    @DeleteMapping
    @RequiresSignIn
    @MayRespondWith({
        "wrong_password",
        "invalid_credentials",
        "wrong_otp",
        "last_admin",
        "too_many_attempts",
        "busy",
        "second_factor_unreadable"
    })
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "eraseAccount",
            summary = "Erase my account",
            description =
                    "Name, address, sessions, second factor and memberships go; what I did stays under a number that names"
                            + " nobody. The last admin of a tenant has to make another one first.")
    void erase(Principal signedIn, @RequestBody @Valid EraseAccountRequest body, HttpServletResponse response) {
        User user = check.require(signedIn, body.password());
        check.counting(signedIn, () -> {
            erasure.erase(user, body.otp());
            return user;
        });
        BrowserData.clear(response);
    }
}
