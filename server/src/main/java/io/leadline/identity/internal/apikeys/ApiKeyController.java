package io.leadline.identity.internal.apikeys;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.idempotency.NeverReplayed;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
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
@RequestMapping("/api/v1/tenant/api-keys")
@Tag(name = "api-keys", description = "Keys for programs")
class ApiKeyController {
    private final ApiKeys keys;
    private final ApiKeyRepository repository;

    ApiKeyController(ApiKeys keys, ApiKeyRepository repository) {
        this.keys = keys;
        this.repository = repository;
    }

    @GetMapping
    @Requires(Role.ADMIN)
    @Operation(operationId = "listApiKeys", summary = "List the tenant's API keys, revoked ones too")
    Page<ApiKeyView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = "api-keys/" + caller.tenantId();
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                        repository.page(caller.tenantId(), after, size + 1),
                        size,
                        last -> Cursor.encode(scope, last.id()))
                .map(ApiKeyView::of);
    }

    @PostMapping
    @Requires(Role.ADMIN)
    @NeverReplayed
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createApiKey",
            summary = "Create an API key",
            description =
                    "The key is told in this answer and never again. It works in this tenant alone, acts as you, and "
                            + "ends when you are no member with its role any more. A scope is an area and a verb: leads:read, "
                            + "leads:write, *:read; the area is the tag of an operation.")
    ResponseEntity<ApiKeyView> create(Caller caller, @RequestBody @Valid ApiKeyRequest body) {
        ApiKeys.Created created = keys.create(caller.tenantId(), caller, body);
        return ResponseEntity.created(
                        URI.create("/api/v1/tenant/api-keys/" + created.key().id()))
                .body(ApiKeyView.of(created.key(), created.text()));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key, at once")
    void revoke(Caller caller, @PathVariable long id) {
        keys.revoke(caller.tenantId(), id);
    }
}
