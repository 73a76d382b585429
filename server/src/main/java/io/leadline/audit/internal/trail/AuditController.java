package io.leadline.audit.internal.trail;

import io.leadline.audit.internal.chain.KeptHead;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.audit.internal.heads.ChainHead;
import io.leadline.audit.internal.heads.HeadExport;
import io.leadline.audit.internal.verification.Verifier;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-logs")
@Tag(name = "audit", description = "Who did what, and the proof that nobody changed it since")
class AuditController {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final AuditQuery query;
    private final Verifier verifier;
    private final HeadExport heads;

    AuditController(AuditQuery query, Verifier verifier, HeadExport heads) {
        this.query = query;
        this.verifier = verifier;
        this.heads = heads;
    }

    @GetMapping
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "listAuditLogs",
            summary = "List audit entries, newest first",
            description = "Filters combine with and.")
    Page<AuditLogView> list(
            Caller caller,
            AuditFilter filter,
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
                    "Every entry against its seal and the key, every seal against the one before and the key, every "
                            + "checkpoint against the one before and the key, and the heads noted outside the database. With "
                            + "expected_seal and expected_hash, a head exported earlier must be a link of this chain, so that "
                            + "even a chain made anew with full access is found out; it may be older than what the retention "
                            + "removed. expected_signature tells whether this installation gave that head out.")
    Verification verify(
            Caller caller,
            @RequestParam(name = "expected_seal", required = false) @Nullable Long expectedSeal,
            @RequestParam(name = "expected_hash", required = false) @Nullable String expectedHash,
            @RequestParam(name = "expected_signature", required = false) @Nullable String expectedSignature) {
        KeptHead head = expected(expectedSeal, expectedHash);
        if (expectedSignature != null && (head == null || !isHash(expectedSignature))) {
            throw malformed();
        }
        return verifier.verify(
                caller.tenantId(), head == null ? null : new Verifier.ExpectedHead(head, expectedSignature));
    }

    @GetMapping("/head")
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "getAuditLogHead",
            summary = "The end of the chain, to be kept elsewhere",
            description = "Whoever has it can prove later that nothing up to here was changed: see verifyAuditLogs.")
    ChainHead head(Caller caller) {
        return heads.of(caller.tenantId());
    }

    private static @Nullable KeptHead expected(@Nullable Long seal, @Nullable String hash) {
        if (seal == null && hash == null) {
            return null;
        }
        if (seal == null || seal < 0 || hash == null || !isHash(hash)) {
            throw malformed();
        }
        return new KeptHead(seal, HexFormat.of().parseHex(hash));
    }

    private static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    private static DomainException malformed() {
        return new DomainException(
                ProblemType.INVALID_PARAMETER,
                "Give expected_seal and expected_hash together, and expected_signature with them, as getAuditLogHead told them.");
    }
}
