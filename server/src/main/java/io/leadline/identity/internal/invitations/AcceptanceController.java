package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Callers;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.idempotency.NeverReplayed;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
    private final InvitationPreviews previews;

    AcceptanceController(Acceptances acceptances, InvitationPreviews previews) {
        this.acceptances = acceptances;
        this.previews = previews;
    }

    /** @param token from the link; in a body, since addresses stand in logs */
    record InvitationPreviewRequest(
            @NotBlank @Size(max = 200) String token) {}

    @PostMapping("/preview")
    @PublicOperation
    @NeverReplayed
    @MayRespondWith({"invalid_invitation", "too_many_attempts"})
    @Operation(
            operationId = "previewInvitation",
            summary = "What an invitation is for",
            description = "The tenant, the role and who invites. Changes nothing.")
    InvitationPreview preview(@RequestBody @Valid InvitationPreviewRequest body, HttpServletRequest request) {
        return previews.of(body.token(), Device.of(request));
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
