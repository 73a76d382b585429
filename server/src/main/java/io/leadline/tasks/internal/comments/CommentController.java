package io.leadline.tasks.internal.comments;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.task.TaskService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{task_id}/comments")
@Tag(name = "tasks")
class CommentController {
    private final Comments comments;
    private final CommentRepository repository;
    private final TaskService tasks;

    CommentController(Comments comments, CommentRepository repository, TaskService tasks) {
        this.comments = comments;
        this.repository = repository;
        this.tasks = tasks;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listTaskComments", summary = "What was said about a task, oldest first")
    Page<CommentView> list(
            Caller caller,
            @PathVariable("task_id") long taskId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        TaskId id = tasks.get(caller.tenantId(), new TaskId(taskId)).id();
        String scope = "task-comments/" + caller.tenantId() + "/" + id;
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                repository.page(caller.tenantId(), id, after, size + 1), size, last -> Cursor.encode(scope, last.id()));
    }

    @PostMapping
    @Requires(Role.AGENT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addTaskComment",
            summary = "Comment on a task",
            description = "Whoever is mentioned is told.")
    ResponseEntity<CommentView> add(
            Caller caller, @PathVariable("task_id") long taskId, @RequestBody @Valid CommentRequest body) {
        CommentView comment = comments.add(caller, new TaskId(taskId), body);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + taskId + "/comments/" + comment.id()))
                .body(comment);
    }

    @DeleteMapping("/{comment_id}")
    @Requires(Role.AGENT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeTaskComment",
            summary = "Remove a comment",
            description = "One's own; a supervisor removes any.")
    void remove(Caller caller, @PathVariable("task_id") long taskId, @PathVariable("comment_id") long commentId) {
        comments.remove(caller, new TaskId(taskId), commentId);
    }
}
