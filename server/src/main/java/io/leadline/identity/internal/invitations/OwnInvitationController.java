package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/invitations")
@Tag(name = "auth")
class OwnInvitationController {
    private final OwnInvitations invitations;

    OwnInvitationController(OwnInvitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    @RequiresSignIn
    @MayRespondWith("email_not_verified")
    @Operation(
            operationId = "listOwnInvitations",
            summary = "The invitations to my address that I can accept",
            description = "Those that were revoked, replaced, declined or have expired are not among them.")
    Page<OwnInvitation> list(
            Principal signedIn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = "own-invitations/" + signedIn.userId();
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                invitations.page(signedIn.userId(), after, size + 1), size, last -> Cursor.encode(scope, last.id()));
    }

    @PostMapping("/{id}/accept")
    @RequiresSignIn
    @MayRespondWith({"email_not_verified", "invalid_invitation", "already_member"})
    @Operation(
            operationId = "acceptOwnInvitation",
            summary = "Accept an invitation and become a member",
            description = "No link is needed: the invitation was sent to the verified address of my account.")
    TenantAccess accept(Principal signedIn, @PathVariable long id) {
        return invitations.accept(signedIn.userId(), id);
    }

    @PostMapping("/{id}/decline")
    @RequiresSignIn
    @MayRespondWith("email_not_verified")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "declineInvitation",
            summary = "Decline an invitation",
            description = "Its link does not work any more. The tenant sees that it was declined, and nothing else.")
    void decline(Principal signedIn, @PathVariable long id) {
        invitations.decline(signedIn.userId(), id);
    }
}
