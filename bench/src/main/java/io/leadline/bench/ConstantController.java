package io.leadline.bench;

import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ceiling of every read: a constant answer of a score's size, through the same security chain. */
@RestController
class ConstantController {
    private static final String BODY =
            "{\"id\":1,\"lead_id\":1,\"tenant_id\":\"default-tenant\",\"reason_text\":\"" + "x".repeat(500) + "\"}";

    @GetMapping(path = "/api/v1/constant", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Role.VIEWER)
    String constant() {
        return BODY;
    }
}
