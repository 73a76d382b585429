package io.leadline.tasks.internal.bulk;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "tasks")
class TaskBulkController {
    private final TaskBulk bulk;

    TaskBulkController(TaskBulk bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/api/v1/tasks/bulk")
    @Requires(Role.SUPERVISOR)
    @Operation(operationId = "bulkChangeTasks", summary = "Assign, prioritise, move or delete many tasks")
    TaskBulkOutcome bulk(Caller caller, @RequestBody @Valid TaskBulkRequest body) {
        return bulk.apply(caller, body);
    }

    @PostMapping("/api/v1/tasks/reassign")
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "reassignTasks",
            summary = "Give the open tasks of one person to another",
            description = "Such as of somebody who is away, or those nobody has because somebody left.")
    ReassignOutcome reassign(Caller caller, @RequestBody @Valid ReassignRequest body) {
        return bulk.reassign(caller, person(body.fromUserId()), person(body.toUserId()));
    }

    private static @Nullable UserId person(@Nullable Long id) {
        return id == null ? null : new UserId(id);
    }
}
