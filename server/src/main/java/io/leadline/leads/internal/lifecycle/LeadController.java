package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.internal.listing.LeadFilter;
import io.leadline.leads.internal.listing.LeadQuery;
import io.leadline.leads.internal.listing.LeadSort;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.web.EntityTags;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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
@RequestMapping("/api/v1/leads")
@Tag(name = "leads", description = "The lead record and its life cycle")
class LeadController {
    private final LeadService leads;
    private final LeadQuery query;
    private final LeadAudit audit;
    private final MergePatch mergePatch;

    LeadController(LeadService leads, LeadQuery query, LeadAudit audit, MergePatch mergePatch) {
        this.leads = leads;
        this.audit = audit;
        this.query = query;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @MayRespondWith("invalid_category")
    @Operation(operationId = "listLeads", summary = "List leads", description = "Filters combine with and.")
    Page<LeadView> list(
            Caller caller,
            LeadFilter filter,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "-score",
                                                "score",
                                                "-created_at",
                                                "created_at",
                                                "last_name"
                                            }))
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<LeadView> page = query.page(caller.tenantId(), filter, LeadSort.of(sort), cursor, Limits.of(limit));
        if (page.items().size() > Audit.FEW) {
            audit.readMany(caller.tenantId(), filter, page.items().size());
        }
        return page;
    }

    @PostMapping
    @Requires(Role.AGENT)
    @MayRespondWith("lead_quota_exceeded")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createLead", summary = "Create a lead", description = "It is scored at once.")
    ResponseEntity<LeadView> create(Caller caller, @RequestBody @Valid LeadFields body) {
        LeadId leadId = leads.create(caller, body);
        LeadView view = view(caller, leadId);
        return ResponseEntity.created(URI.create("/api/v1/leads/" + leadId))
                .eTag(EntityTags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getLead", summary = "Read a lead")
    ResponseEntity<LeadView> get(Caller caller, @PathVariable long id) {
        return answer(view(caller, new LeadId(id)));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.AGENT)
    @MayRespondWith("invalid_status_change")
    @Operation(
            operationId = "changeLead",
            summary = "Change a lead",
            description = "A JSON Merge Patch (RFC 7396): null removes a field, absent fields stay. "
                    + "The lead is scored anew when a fact of its score changed.")
    ResponseEntity<LeadView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(LeadFields.class) JsonNode body) {
        LeadId leadId = new LeadId(id);
        leads.change(
                caller,
                leadId,
                lead -> EntityTags.check(ifMatch, lead.version()),
                fields -> mergePatch.apply(fields, body, LeadFields.class));
        return answer(view(caller, leadId));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.SUPERVISOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteLead", summary = "Delete a lead with its timeline and scores")
    void delete(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        leads.delete(caller.tenantId(), new LeadId(id), lead -> EntityTags.check(ifMatch, lead.version()));
    }

    private LeadView view(Caller caller, LeadId leadId) {
        return query.find(caller.tenantId(), leadId.value()).orElseThrow(() -> new NotFoundException("lead", leadId));
    }

    private static ResponseEntity<LeadView> answer(LeadView view) {
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }
}
