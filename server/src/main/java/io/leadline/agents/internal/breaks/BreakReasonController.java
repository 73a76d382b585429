package io.leadline.agents.internal.breaks;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.catalogue.CatalogueResource;
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
@RequestMapping(BreakReasonController.PATH)
@Tag(name = "break reasons", description = "Why agents take breaks, whether these are paid, and how long they may take")
class BreakReasonController {
    static final String PATH = "/api/v1/break-reasons";

    private static final CatalogueResource RESOURCE = new CatalogueResource(PATH);

    private final BreakReasonService reasons;
    private final MergePatch mergePatch;

    BreakReasonController(BreakReasonService reasons, MergePatch mergePatch) {
        this.reasons = reasons;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listBreakReasons", summary = "The tenant's break reasons")
    Page<BreakReasonView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RESOURCE.page(caller.tenantId(), limit, cursor, reasons::page).map(BreakReasonView::of);
    }

    @PostMapping
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("name_taken")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createBreakReason", summary = "Add a break reason")
    ResponseEntity<BreakReasonView> create(Caller caller, @RequestBody @Valid BreakReasonFields body) {
        BreakReason created = reasons.create(caller.tenantId(), body);
        return RESOURCE.created(created, BreakReasonView.of(created));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getBreakReason", summary = "Read a break reason")
    ResponseEntity<BreakReasonView> get(Caller caller, @PathVariable long id) {
        return answer(reasons.get(caller.tenantId(), id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("name_taken")
    @Operation(
            operationId = "changeBreakReason",
            summary = "Change a break reason",
            description = "A JSON Merge Patch (RFC 7396). No break begins for an inactive one; breaks that were or are "
                    + "taken for it stay as they are.")
    ResponseEntity<BreakReasonView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(BreakReasonFields.class) JsonNode body) {
        return answer(reasons.change(
                caller.tenantId(), id, ifMatch, fields -> mergePatch.apply(fields, body, BreakReasonFields.class)));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.SUPERVISOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeBreakReason",
            summary = "Remove a break reason",
            description = "It stays readable in the history of agents.")
    void remove(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        reasons.remove(caller.tenantId(), id, ifMatch);
    }

    private static ResponseEntity<BreakReasonView> answer(BreakReason reason) {
        return RESOURCE.found(reason, BreakReasonView.of(reason));
    }
}
