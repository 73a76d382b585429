package io.leadline.identity.internal.members;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/tenants")
@Tag(name = "auth")
class LeavingController {
    private final MemberService members;

    LeavingController(MemberService members) {
        this.members = members;
    }

    @DeleteMapping("/{tenant_id}")
    @RequiresSignIn
    @MayRespondWith({"not_found", "last_admin"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "leaveTenant",
            summary = "Leave a tenant",
            description =
                    "No admin needs to agree. My invitations, API keys and open jobs there end; leads and tasks assigned to me"
                            + " are unassigned. The last admin has to make another one first.")
    void leave(Principal signedIn, @PathVariable("tenant_id") String tenantId) {
        if (!TenantId.isWellFormed(tenantId)) {
            throw new NotFoundException("member", signedIn.userId());
        }
        members.leave(new TenantId(tenantId), signedIn.userId());
    }
}
