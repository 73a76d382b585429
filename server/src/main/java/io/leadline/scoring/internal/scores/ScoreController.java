package io.leadline.scoring.internal.scores;

import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.scoring.function.ScoreCategory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "scores", description = "Scores, their reasons and their history")
class ScoreController {
    private final ScoreRepository scores;
    private final ScoreCache cache;
    private final LeadScoring scoring;
    private final Leads leads;
    private final Audit audit;

    ScoreController(ScoreRepository scores, ScoreCache cache, LeadScoring scoring, Leads leads, Audit audit) {
        this.audit = audit;
        this.scores = scores;
        this.cache = cache;
        this.scoring = scoring;
        this.leads = leads;
    }

    @GetMapping("/{id}/score")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getScore", summary = "A lead's score, with its components and the reason")
    ScoreView get(Caller caller, @PathVariable long id) {
        TenantId tenantId = caller.tenantId();
        return cache.get(tenantId, id, () -> scores.find(tenantId, id))
                .orElseThrow(() -> new NotFoundException("lead", id));
    }

    @PostMapping("/{id}/score/calculate")
    @Requires(Role.AGENT)
    @Operation(operationId = "calculateScore", summary = "Calculate a lead's score now")
    ScoreView calculate(Caller caller, @PathVariable long id) {
        return scoring.calculate(caller.tenantId(), id);
    }

    @GetMapping("/{id}/score/history")
    @Requires(Role.VIEWER)
    @Operation(operationId = "scoreHistory", summary = "How a lead's score changed, newest first")
    Page<ScoreHistoryEntry> history(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        leads.requireExists(caller.tenantId(), new LeadId(id));
        String scope = "score-history/" + caller.tenantId() + "/" + id;
        long below =
                cursor == null ? Long.MAX_VALUE : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                scores.history(caller.tenantId(), id, below, size + 1), size, last -> Cursor.encode(scope, last.id()));
    }

    @GetMapping("/scores/category/{category}")
    @Requires(Role.VIEWER)
    @MayRespondWith("invalid_category")
    @Operation(
            operationId = "leadsByCategory",
            summary = "The leads of a category, best score first",
            description = "The category is hot, warm, cold or nurture. count is the number of leads in this answer.")
    CategoryResponse category(
            Caller caller,
            @Parameter(schema = @Schema(allowableValues = {"hot", "warm", "cold", "nurture"})) @PathVariable
                    String category,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ScoreCategory known = Categories.require(category);
        int size = Limits.of(limit, 100, 1000);
        String scope = "category/" + caller.tenantId() + "/" + known.wireName();
        ScoreRepository.Position after = cursor == null
                ? null
                : Cursor.decode(
                        scope,
                        cursor,
                        key -> new ScoreRepository.Position(
                                Cursor.decimal(key.getFirst()), Long.parseLong(key.get(1))));
        Page<CategoryLead> page = Page.of(
                scores.category(caller.tenantId(), known, after, size + 1),
                size,
                last -> Cursor.encode(
                        scope,
                        last.score().overallScore().toPlainString(),
                        last.score().leadId()));
        if (page.items().size() > Audit.FEW) {
            audit.record(
                    caller.tenantId(),
                    AuditEntry.ofAll("leads.read_in_bulk", "lead")
                            .fact("category", known.wireName())
                            .fact("count", page.items().size()));
        }
        return new CategoryResponse(known.wireName(), page.items().size(), page.items(), page.nextCursor());
    }
}
