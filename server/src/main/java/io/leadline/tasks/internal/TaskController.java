package io.leadline.tasks.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.web.EntityTags;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.completion.CompletionRequest;
import io.leadline.tasks.internal.completion.CompletionResponse;
import io.leadline.tasks.internal.completion.Completions;
import io.leadline.tasks.internal.listing.TaskFilter;
import io.leadline.tasks.internal.listing.TaskQuery;
import io.leadline.tasks.internal.listing.TaskSort;
import io.leadline.tasks.internal.task.TaskFields;
import io.leadline.tasks.internal.task.TaskService;
import io.leadline.tasks.internal.task.TaskView;
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
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks", description = "What people have to do and until when, follow-ups of leads among them")
class TaskController {
    private final TaskService tasks;
    private final Completions completions;
    private final TaskQuery query;
    private final MergePatch mergePatch;

    TaskController(TaskService tasks, Completions completions, TaskQuery query, MergePatch mergePatch) {
        this.tasks = tasks;
        this.completions = completions;
        this.query = query;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @MayRespondWith("invalid_parameter")
    @Operation(operationId = "listTasks", summary = "List tasks", description = "Filters combine with and.")
    Page<TaskView> list(
            Caller caller,
            TaskFilter filter,
            @Parameter(schema = @Schema(allowableValues = {"due_at", "-due_at", "-completed_at"}))
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return query.page(caller, filter, TaskSort.of(sort, filter.scope()), cursor, Limits.of(limit));
    }

    @PostMapping
    @Requires(Role.AGENT)
    @MayRespondWith({"follow_up_exists", "lead_closed"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createTask",
            summary = "Create a task",
            description = "A follow-up of a lead becomes the lead's next follow-up; a lead has one at a time.")
    ResponseEntity<TaskView> create(Caller caller, @RequestBody @Valid TaskFields body) {
        TaskId taskId = tasks.create(caller, body);
        TaskView view = query.get(caller.tenantId(), taskId);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + taskId))
                .eTag(EntityTags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{task_id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getTask", summary = "Read a task")
    ResponseEntity<TaskView> get(Caller caller, @PathVariable("task_id") long taskId) {
        return answer(caller, taskId);
    }

    @PatchMapping(
            path = "/{task_id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.AGENT)
    @MayRespondWith("task_closed")
    @Operation(
            operationId = "changeTask",
            summary = "Change an open task",
            description = "A JSON Merge Patch (RFC 7396): null removes a field, absent fields stay. "
                    + "Moving the follow-up of a lead moves the lead's next follow-up.")
    ResponseEntity<TaskView> change(
            Caller caller,
            @PathVariable("task_id") long taskId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(TaskFields.class) JsonNode body) {
        tasks.change(caller, new TaskId(taskId), ifMatch, fields -> mergePatch.apply(fields, body, TaskFields.class));
        return answer(caller, taskId);
    }

    @DeleteMapping("/{task_id}")
    @Requires(Role.AGENT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteTask",
            summary = "Delete a task",
            description = "With the open follow-up of a lead goes the lead's next follow-up.")
    void delete(
            Caller caller,
            @PathVariable("task_id") long taskId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        tasks.delete(caller, new TaskId(taskId), ifMatch);
    }

    @PostMapping("/{task_id}/complete")
    @Requires(Role.AGENT)
    @MayRespondWith("task_closed")
    @Operation(
            operationId = "completeTask",
            summary = "Complete a task and tell what came of it",
            description =
                    "A task that repeats gets its next occurrence. Of a task of a lead, the timeline is told the outcome.")
    CompletionResponse complete(
            Caller caller,
            @PathVariable("task_id") long taskId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid CompletionRequest body) {
        Completions.Completed completed = completions.complete(caller, new TaskId(taskId), ifMatch, body);
        return new CompletionResponse(
                query.get(caller.tenantId(), new TaskId(taskId)),
                completed.next() == null ? null : completed.next().value(),
                completed.activityId());
    }

    @PostMapping("/{task_id}/reopen")
    @Requires(Role.AGENT)
    @MayRespondWith({"task_open", "follow_up_exists", "lead_closed"})
    @Operation(
            operationId = "reopenTask",
            summary = "Open a completed or cancelled task again",
            description = "What followed from its completion stays: the timeline's entry, the next occurrence.")
    ResponseEntity<TaskView> reopen(
            Caller caller,
            @PathVariable("task_id") long taskId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        tasks.reopen(caller, new TaskId(taskId), ifMatch);
        return answer(caller, taskId);
    }

    private ResponseEntity<TaskView> answer(Caller caller, long taskId) {
        TaskView view = query.get(caller.tenantId(), new TaskId(taskId));
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }
}
