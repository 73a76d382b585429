package io.leadline.identity.internal.tokens;

import io.leadline.platform.access.PublicOperation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "auth")
class JwksController {
    private final KeySet keySet;

    JwksController(SigningKey key) {
        this.keySet = new KeySet(List.of(key.publicPart().toJSONObject()));
    }

    record KeySet(List<Map<String, Object>> keys) {}

    @GetMapping("/.well-known/jwks.json")
    @PublicOperation
    @Operation(operationId = "jwks", summary = "The public keys access tokens are signed with (RFC 7517)")
    ResponseEntity<KeySet> jwks() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(keySet);
    }
}
