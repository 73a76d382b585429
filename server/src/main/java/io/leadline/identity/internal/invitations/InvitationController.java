package io.leadline.identity.internal.invitations;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenant")
@Tag(name = "members")
class InvitationController {
    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/invitations")
    @Requires(Role.ADMIN)
    @Operation(
            operationId = "listInvitations",
            summary = "List invitations nobody has accepted yet, expired and declined ones included")
    Page<InvitationView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = "invitations/" + caller.tenantId();
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                        invitations.page(caller.tenantId(), after, size + 1),
                        size,
                        last -> Cursor.encode(scope, last.id()))
                .map(this::view);
    }

    @PostMapping("/invitations")
    @Requires(Role.ADMIN)
    @MayRespondWith({"already_member", "too_many_invitations", "too_many_attempts"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "invite",
            summary = "Invite somebody by mail",
            description =
                    "The link in the mail works once, for 7 days. Inviting the same address again replaces the invitation."
                            + " The answer is the same whether or not the address belongs to an account.")
    ResponseEntity<InvitationView> invite(Caller caller, @RequestBody @Valid InvitationRequest body) {
        return created(caller, body);
    }

    @PostMapping("/members")
    @Requires(Role.ADMIN)
    @MayRespondWith({"already_member", "too_many_invitations", "too_many_attempts"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addMember",
            summary = "Invite somebody to become a member",
            description =
                    "The same as inviting: nobody becomes a member before they accept, and nobody gets an account or a"
                            + " password from somebody else.")
    ResponseEntity<InvitationView> addMember(Caller caller, @RequestBody @Valid InvitationRequest body) {
        return created(caller, body);
    }

    private ResponseEntity<InvitationView> created(Caller caller, InvitationRequest body) {
        Invitation made = invitations.invite(caller, body);
        return ResponseEntity.created(URI.create("/api/v1/tenant/invitations/" + made.id()))
                .body(view(made));
    }

    @PostMapping("/invitations/{id}/resend")
    @Requires(Role.ADMIN)
    @MayRespondWith("too_many_attempts")
    @Operation(
            operationId = "resendInvitation",
            summary = "Send an invitation again",
            description = "With a new link for another 7 days; the one before does not work any more.")
    InvitationView resend(Caller caller, @PathVariable long id) {
        return view(invitations.sendAgain(caller, id));
    }

    @DeleteMapping("/invitations/{id}")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeInvitation", summary = "Revoke an invitation")
    void revoke(Caller caller, @PathVariable long id) {
        invitations.revoke(caller.tenantId(), id);
    }

    private InvitationView view(Invitation invitation) {
        return InvitationView.of(invitation, invitations.now());
    }
}
