package io.leadline.identity.internal.members;

import io.leadline.platform.UserId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenant/members")
@Tag(name = "members", description = "The people of a tenant and their roles")
class MemberController {
    private final MemberService members;
    private final MemberSessions sessions;
    private final MembershipRepository repository;

    MemberController(MemberService members, MemberSessions sessions, MembershipRepository repository) {
        this.members = members;
        this.sessions = sessions;
        this.repository = repository;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listMembers", summary = "List the tenant's members")
    Page<MemberView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = "members/" + caller.tenantId();
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                        repository.page(caller.tenantId(), after, size + 1),
                        size,
                        last -> Cursor.encode(scope, last.userId()))
                .map(member -> MemberView.of(member, caller.role()));
    }

    @PatchMapping("/{user_id}")
    @Requires(Role.ADMIN)
    @MayRespondWith("last_admin")
    @Operation(operationId = "changeMemberRole", summary = "Change a member's role")
    MemberView changeRole(Caller caller, @PathVariable("user_id") long userId, @RequestBody @Valid RoleRequest body) {
        return MemberView.of(members.changeRole(caller.tenantId(), new UserId(userId), body.role()), caller.role());
    }

    @DeleteMapping("/{user_id}")
    @Requires(Role.ADMIN)
    @MayRespondWith("last_admin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeMember",
            summary = "Remove a member",
            description =
                    "The person's account stays. What they gave out ends: their invitations, their API keys and their"
                            + " open jobs; leads and tasks assigned to them are unassigned.")
    void remove(Caller caller, @PathVariable("user_id") long userId) {
        members.remove(caller.tenantId(), new UserId(userId));
    }

    @DeleteMapping("/{user_id}/sessions")
    @Requires(Role.ADMIN)
    @MayRespondWith("own_account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endMemberSessions",
            summary = "End a member's sessions",
            description =
                    "Wherever the member is signed in, they have to sign in again to enter this tenant; live streams end at"
                            + " once. For a member of no other tenant the sessions end altogether. API keys stay.")
    void endSessions(Caller caller, @PathVariable("user_id") long userId) {
        sessions.end(caller, new UserId(userId));
    }
}
