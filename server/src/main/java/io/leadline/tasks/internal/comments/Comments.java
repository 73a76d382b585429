package io.leadline.tasks.internal.comments;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.PersonMentioned;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskService;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about tasks. Everybody who works may join in, for who is asked has to be able to answer. */
@Service
public class Comments {
    private final TaskService tasks;
    private final CommentRepository repository;
    private final TaskAnnouncements announcements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            TaskService tasks,
            CommentRepository repository,
            TaskAnnouncements announcements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CommentView add(Caller caller, TaskId taskId, CommentRequest request) {
        TenantId tenantId = caller.tenantId();
        Task task = tasks.get(tenantId, taskId);
        if (repository.members(tenantId, request.mentioned()).size()
                != request.mentioned().size()) {
            throw new InvalidRequestException("mentions", "unknown_member", "Mention members of this tenant.");
        }
        long commentId = repository.insert(tenantId, taskId, caller.userId(), request, clock.instant());
        request.mentioned().stream()
                .map(UserId::new)
                .filter(person -> !person.equals(caller.userId()))
                .forEach(person ->
                        events.publishEvent(new PersonMentioned(tenantId, taskId, commentId, person, caller.userId())));
        announcements.detailChanged(tenantId, task, "task.commented", "comment_id", commentId);
        return find(tenantId, taskId, commentId);
    }

    @Transactional
    public void remove(Caller caller, TaskId taskId, long commentId) {
        TenantId tenantId = caller.tenantId();
        Task task = tasks.get(tenantId, taskId);
        CommentView comment = find(tenantId, taskId, commentId);
        if (comment.authorId() != caller.userId().value() && !caller.role().covers(Role.SUPERVISOR)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN, "Removing the comments of others needs the role supervisor.");
        }
        repository.delete(tenantId, commentId);
        announcements.detailChanged(tenantId, task, "task.comment_removed", "comment_id", commentId);
    }

    private CommentView find(TenantId tenantId, TaskId taskId, long commentId) {
        return repository
                .find(tenantId, taskId, commentId)
                .orElseThrow(() -> new NotFoundException("comment", commentId));
    }
}
