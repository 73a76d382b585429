package io.leadline.tasks.internal.listing;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "tasks")
class TaskStatisticsController {
    private final TaskQuery query;

    TaskStatisticsController(TaskQuery query) {
        this.query = query;
    }

    @GetMapping("/api/v1/tasks/counts")
    @Requires(Role.VIEWER)
    @MayRespondWith("invalid_parameter")
    @Operation(operationId = "countTasks", summary = "How many open tasks I have")
    TaskCounts counts(Caller caller, @RequestParam(name = "time_zone", required = false) @Nullable String timeZone) {
        return query.counts(caller.tenantId(), caller.userId(), timeZone);
    }

    @GetMapping("/api/v1/tasks/load")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("invalid_parameter")
    @Operation(operationId = "getTaskLoad", summary = "Who has how many open tasks")
    TaskLoad load(
            Caller caller,
            @RequestParam(name = "team_id", required = false) @Nullable Long teamId,
            @RequestParam(name = "time_zone", required = false) @Nullable String timeZone) {
        return new TaskLoad(query.load(caller.tenantId(), teamId, timeZone));
    }
}
