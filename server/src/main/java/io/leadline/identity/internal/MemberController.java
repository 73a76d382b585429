package io.leadline.identity.internal;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.idempotency.NeverReplayed;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final MembershipRepository repository;

    MemberController(MemberService members, MembershipRepository repository) {
        this.members = members;
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

    @PostMapping
    @Requires(Role.ADMIN)
    @NeverReplayed
    @Refuses("already_member")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addMember",
            summary = "Add a member",
            description =
                    "A person new to Leadline gets an account; without a given password one is made up and told once.")
    ResponseEntity<MemberView> add(Caller caller, @RequestBody @Valid MemberRequest body) {
        MemberService.Added added = members.add(caller.tenantId(), body);
        return ResponseEntity.created(
                        URI.create("/api/v1/tenant/members/" + added.member().userId()))
                .body(MemberView.added(added.member(), added.initialPassword()));
    }

    @PatchMapping("/{user_id}")
    @Requires(Role.ADMIN)
    @Refuses("last_admin")
    @Operation(operationId = "changeMemberRole", summary = "Change a member's role")
    MemberView changeRole(Caller caller, @PathVariable("user_id") long userId, @RequestBody @Valid RoleRequest body) {
        return MemberView.of(members.changeRole(caller.tenantId(), new UserId(userId), body.role()), caller.role());
    }

    @DeleteMapping("/{user_id}")
    @Requires(Role.ADMIN)
    @Refuses("last_admin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeMember",
            summary = "Remove a member",
            description = "The person's account stays; leads assigned to them are unassigned.")
    void remove(Caller caller, @PathVariable("user_id") long userId) {
        members.remove(caller.tenantId(), new UserId(userId));
    }
}
