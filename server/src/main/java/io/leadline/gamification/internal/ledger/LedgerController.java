package io.leadline.gamification.internal.ledger;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
        name = "gamification",
        description =
                "Points out of a ledger that only grows, and what follows from them: levels, badges, boards, challenges,"
                        + " rewards")
class LedgerController {
    private final LedgerRepository repository;

    LedgerController(LedgerRepository repository) {
        this.repository = repository;
    }

    @GetMapping("/api/v1/gamification/ledger")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "listPointEntries",
            summary = "A person's points, entry by entry, the latest first",
            description = "Your own; those of others take a supervisor.")
    Page<PointEntryView> list(
            Caller caller,
            @Parameter(description = "Whose; your own unless given", example = "7")
                    @RequestParam(name = "user_id", required = false)
                    @Nullable Long userId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        long whose = userId == null ? caller.userId().value() : userId;
        if (whose != caller.userId().value() && !caller.role().covers(Role.SUPERVISOR)) {
            throw new DomainException(ProblemType.FORBIDDEN, "The points of others take a supervisor to see.");
        }
        String scope = "ledger/" + caller.tenantId() + "/" + whose;
        long before =
                cursor == null ? Long.MAX_VALUE : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                repository.page(caller.tenantId(), whose, before, size + 1),
                size,
                last -> Cursor.encode(scope, last.id()));
    }
}
