package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Callers;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "members")
class AcceptanceController {
    private final Acceptances acceptances;

    AcceptanceController(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @PostMapping("/accept")
    @PublicOperation
    @MayRespondWith({
        "invalid_invitation",
        "invitation_for_another",
        "password_required",
        "invalid_credentials",
        "otp_required",
        "invalid_otp",
        "already_member",
        "email_taken",
        "too_many_attempts",
        "busy",
        "second_factor_unreadable",
        "unauthorized"
    })
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description =
                    "Somebody new gives a password and gets an account. Somebody who has one is signed in as the person"
                            + " invited, or gives its password. Then sign in as usual.")
    TenantAccess accept(@RequestBody @Valid AcceptInvitationRequest body, HttpServletRequest request) {
        return acceptances.accept(body, signedIn(), Device.of(request));
    }

    private static @Nullable UserId signedIn() {
        return Callers.maybeSignedIn().map(Principal::userId).orElse(null);
    }
}
