package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.internal.listing.LeadQuery;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.ChangeHistory;
import io.leadline.platform.audit.ChangeHistory.EntityChange;
import io.leadline.platform.audit.ChangeHistory.Position;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "leads")
class LeadChangeController {
    private final LeadQuery leads;
    private final ChangeHistory history;

    LeadChangeController(LeadQuery leads, ChangeHistory history) {
        this.leads = leads;
        this.history = history;
    }

    @GetMapping("/api/v1/leads/{id}/changes")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "listLeadChanges",
            summary = "Who changed which field of a lead, newest first",
            description =
                    "Taken from the audit trail, without where it was done from. Goes back as far as the trail is kept.")
    Page<LeadChangeView> changes(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        TenantId tenantId = caller.tenantId();
        LeadView lead = leads.find(tenantId, id).orElseThrow(() -> new NotFoundException("lead", id));
        String scope = "lead-changes/" + tenantId + "/" + id;
        Position after = cursor == null
                ? null
                : Cursor.decode(
                        scope, cursor, key -> new Position(Cursor.instant(key.getFirst()), Long.parseLong(key.get(1))));
        List<EntityChange> found = history.of(tenantId, LeadAudit.ENTITY, Long.toString(id), after, size + 1);
        List<EntityChange> all = found.size() > size ? found : toTheBeginning(lead, found);
        return Page.of(all, size, last -> Cursor.encode(scope, last.at(), last.id()))
                .map(LeadChangeView::of);
    }

    /** The last page. A lead that came in alone has an entry of its own; one from a file shares the file's. */
    private List<EntityChange> toTheBeginning(LeadView lead, List<EntityChange> found) {
        if (found.stream().anyMatch(change -> change.action().equals("lead.created"))) {
            return found;
        }
        List<EntityChange> all = new ArrayList<>(found);
        history.madeTogether(new TenantId(lead.tenantId()), LeadAudit.CREATED_TOGETHER, lead.id(), lead.createdAt())
                .ifPresent(all::add);
        return all;
    }
}
