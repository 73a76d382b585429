package io.leadline.audit.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-logs")
@Tag(name = "audit", description = "Who did what, and the proof that nobody changed it since")
class AuditController {
    private final AuditQuery query;
    private final Verifier verifier;
    private final ChainRepository chains;

    AuditController(AuditQuery query, Verifier verifier, ChainRepository chains) {
        this.query = query;
        this.verifier = verifier;
        this.chains = chains;
    }

    @GetMapping
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "listAuditLogs",
            summary = "List audit entries, newest first",
            description = "Filters combine with and.")
    Page<AuditLogView> list(
            Caller caller,
            @ParameterObject AuditFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return query.page(caller.tenantId(), filter, cursor, Limits.of(limit));
    }

    @GetMapping("/{id}")
    @Requires(Role.SUPERVISOR)
    @Operation(operationId = "getAuditLog", summary = "Read an audit entry with its changes")
    AuditLogView get(Caller caller, @PathVariable long id) {
        return query.get(caller.tenantId(), id);
    }

    @GetMapping("/verify")
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "verifyAuditLogs",
            summary = "Check the whole trail",
            description =
                    "Every entry against its seal and the key, every seal against the one before. With expected_seal and "
                            + "expected_hash, a head exported earlier must be a link of this chain, so that even a chain made "
                            + "anew with full access is found out.")
    Verification verify(
            Caller caller,
            @RequestParam(name = "expected_seal", required = false) @Nullable Long expectedSeal,
            @RequestParam(name = "expected_hash", required = false) @Nullable String expectedHash) {
        return verifier.verify(caller.tenantId(), expected(expectedSeal, expectedHash));
    }

    @GetMapping("/head")
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "getAuditLogHead",
            summary = "The end of the chain, to be kept elsewhere",
            description = "Whoever has it can prove later that nothing up to here was changed: see verifyAuditLogs.")
    ChainHead head(Caller caller) {
        return ChainHead.of(
                caller.tenantId(), chains.head(caller.tenantId()).orElse(null), chains.checkpoint(caller.tenantId()));
    }

    private static Verifier.@Nullable ExpectedHead expected(@Nullable Long seal, @Nullable String hash) {
        if (seal == null && hash == null) {
            return null;
        }
        try {
            if (seal != null && seal > 0 && hash != null && hash.length() == 2 * Sha256.LENGTH) {
                return new Verifier.ExpectedHead(seal, HexFormat.of().parseHex(hash));
            }
        } catch (IllegalArgumentException noHex) {
            // Told below, like a hash of another length.
        }
        throw new DomainException(
                ProblemType.INVALID_PARAMETER,
                "Give expected_seal and expected_hash together, as getAuditLogHead told them.");
    }
}
