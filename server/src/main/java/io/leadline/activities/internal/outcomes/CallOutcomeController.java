package io.leadline.activities.internal.outcomes;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.catalogue.CatalogueResource;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(CallOutcomeController.PATH)
@Tag(name = "call outcomes", description = "The outcomes calls are logged with, and what each does to the lead")
class CallOutcomeController {
    static final String PATH = "/api/v1/call-outcomes";

    private static final CatalogueResource RESOURCE = new CatalogueResource(PATH);

    private final CallOutcomes outcomes;
    private final MergePatch mergePatch;

    CallOutcomeController(CallOutcomes outcomes, MergePatch mergePatch) {
        this.outcomes = outcomes;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "listCallOutcomes",
            summary = "List call outcomes",
            description = "In the order in which agents see them. Inactive ones are included.")
    Page<CallOutcomeView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = PATH + "/" + caller.tenantId();
        CallOutcomeRepository.Position after = cursor == null
                ? null
                : Cursor.decode(
                        scope,
                        cursor,
                        key -> new CallOutcomeRepository.Position(
                                Integer.parseInt(key.getFirst()), Long.parseLong(key.get(1))));
        return Page.of(
                        outcomes.page(caller.tenantId(), after, size + 1),
                        size,
                        last -> Cursor.encode(scope, last.position(), last.id()))
                .map(CallOutcomeView::of);
    }

    @PostMapping
    @Requires(Role.ADMIN)
    @MayRespondWith({"name_taken", "too_many_outcomes"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createCallOutcome",
            summary = "Add a call outcome",
            description = "A workspace can have 50 of them.")
    ResponseEntity<CallOutcomeView> create(Caller caller, @RequestBody @Valid CallOutcomeFields body) {
        CallOutcome created = outcomes.create(caller.tenantId(), body);
        return RESOURCE.created(created, CallOutcomeView.of(created));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getCallOutcome", summary = "Read a call outcome")
    ResponseEntity<CallOutcomeView> get(Caller caller, @PathVariable long id) {
        return answer(outcomes.get(caller.tenantId(), id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.ADMIN)
    @MayRespondWith("name_taken")
    @Operation(
            operationId = "changeCallOutcome",
            summary = "Change a call outcome",
            description =
                    "A JSON Merge Patch (RFC 7396). Logged calls keep the label and the meaning they were logged with. "
                            + "An inactive outcome is not offered for calls.")
    ResponseEntity<CallOutcomeView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(CallOutcomeFields.class) JsonNode body) {
        return answer(outcomes.change(
                caller.tenantId(), id, ifMatch, fields -> mergePatch.apply(fields, body, CallOutcomeFields.class)));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeCallOutcome",
            summary = "Remove a call outcome",
            description = "Calls logged with it keep it.")
    void remove(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        outcomes.remove(caller.tenantId(), id, ifMatch);
    }

    private static ResponseEntity<CallOutcomeView> answer(CallOutcome outcome) {
        return RESOURCE.found(outcome, CallOutcomeView.of(outcome));
    }
}
