package io.leadline.tasks.internal.checklist;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.leadline.tasks.TaskId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/tasks/{task_id}/checklist")
@Tag(name = "tasks")
class ChecklistController {
    private final Checklists checklists;
    private final MergePatch mergePatch;

    ChecklistController(Checklists checklists, MergePatch mergePatch) {
        this.checklists = checklists;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "getChecklist", summary = "The steps of a task in their order")
    ChecklistResponse list(Caller caller, @PathVariable("task_id") long taskId) {
        return new ChecklistResponse(checklists.all(caller.tenantId(), new TaskId(taskId)));
    }

    @PostMapping
    @Requires(Role.AGENT)
    @MayRespondWith("checklist_full")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addChecklistItem", summary = "Add a step to a task")
    ResponseEntity<ChecklistItem> add(
            Caller caller, @PathVariable("task_id") long taskId, @RequestBody @Valid ChecklistFields body) {
        ChecklistItem item = checklists.add(caller, new TaskId(taskId), body);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + taskId + "/checklist/" + item.id()))
                .body(item);
    }

    @PatchMapping(
            path = "/{item_id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.AGENT)
    @Operation(
            operationId = "changeChecklistItem",
            summary = "Tick, reword or move a step",
            description = "A JSON Merge Patch (RFC 7396).")
    ChecklistItem change(
            Caller caller,
            @PathVariable("task_id") long taskId,
            @PathVariable("item_id") long itemId,
            @RequestBody @BodyOf(ChecklistFields.class) JsonNode body) {
        return checklists.change(
                caller, new TaskId(taskId), itemId, fields -> mergePatch.apply(fields, body, ChecklistFields.class));
    }

    @DeleteMapping("/{item_id}")
    @Requires(Role.AGENT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeChecklistItem", summary = "Remove a step of a task")
    void remove(Caller caller, @PathVariable("task_id") long taskId, @PathVariable("item_id") long itemId) {
        checklists.remove(caller, new TaskId(taskId), itemId);
    }
}
