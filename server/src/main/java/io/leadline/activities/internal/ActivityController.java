package io.leadline.activities.internal;

import io.leadline.activities.ActivityRequest;
import io.leadline.activities.internal.ActivityRepository.Position;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/leads/{id}/activities")
@Tag(name = "activities", description = "The timeline of a lead")
class ActivityController {
    private final Timeline timeline;
    private final ActivityRepository repository;
    private final Leads leads;

    ActivityController(Timeline timeline, ActivityRepository repository, Leads leads) {
        this.timeline = timeline;
        this.repository = repository;
        this.leads = leads;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listActivities", summary = "The lead's timeline, newest first")
    Page<ActivityView> list(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        LeadId leadId = new LeadId(id);
        leads.requireExists(caller.tenantId(), leadId);
        String scope = "activities/" + caller.tenantId() + "/" + leadId;
        Position after = cursor == null
                ? null
                : Cursor.decode(
                        scope, cursor, key -> new Position(Cursor.instant(key.getFirst()), Long.parseLong(key.get(1))));
        return Page.of(
                repository.page(caller.tenantId(), leadId, after, size + 1),
                size,
                last -> Cursor.encode(scope, last.activityDate(), last.id()));
    }

    @PostMapping
    @Requires(Role.AGENT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "logActivity",
            summary = "Log an activity",
            description = "The lead's engagement and score follow at once.")
    ResponseEntity<ActivityView> log(Caller caller, @PathVariable long id, @RequestBody @Valid ActivityRequest body) {
        long activityId = timeline.log(caller.tenantId(), new LeadId(id), caller.userId(), body);
        ActivityView view = repository
                .find(caller.tenantId(), activityId)
                .orElseThrow(() -> new NotFoundException("activity", activityId));
        return ResponseEntity.created(URI.create("/api/v1/leads/" + id + "/activities"))
                .body(view);
    }
}
