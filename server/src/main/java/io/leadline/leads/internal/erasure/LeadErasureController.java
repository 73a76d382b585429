package io.leadline.leads.internal.erasure;

import io.leadline.leads.LeadId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "leads")
class LeadErasureController {
    private final LeadErasure erasure;

    LeadErasureController(LeadErasure erasure) {
        this.erasure = erasure;
    }

    @PostMapping("/api/v1/leads/{id}/erase")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "eraseLead",
            summary = "Erase the person behind a lead",
            description =
                    "Deletes the lead, its timeline, its tasks and its scores, and removes the person from the audit trail, "
                            + "which keeps that something happened, when and by whom, and still verifies. A job of the type "
                            + "person_erasure then searches all other texts of the tenant for the person's address and number. "
                            + "It cannot be undone.")
    void erase(Caller caller, @PathVariable long id) {
        erasure.erase(caller.tenantId(), new LeadId(id));
    }
}
