package io.leadline.identity.internal.twofactor;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenant/members")
@Tag(name = "members")
class SecondFactorResetController {
    private final SecondFactorReset resets;

    SecondFactorResetController(SecondFactorReset resets) {
        this.resets = resets;
    }

    @DeleteMapping("/{user_id}/2fa")
    @Requires(Role.ADMIN)
    @MayRespondWith({"belongs_elsewhere", "own_account"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "resetMemberTwoFactor",
            summary = "Take away a member's second factor",
            description =
                    "For a member who has lost it. Their sessions end. Refused while another tenant with other members, or one that"
                            + " asks for a second factor, relies on it: no tenant may weaken an account for another.")
    void reset(Caller caller, @PathVariable("user_id") long userId) {
        resets.reset(caller, new UserId(userId));
    }
}
