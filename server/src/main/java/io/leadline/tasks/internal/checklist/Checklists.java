package io.leadline.tasks.internal.checklist;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskRepository;
import io.leadline.tasks.internal.task.TaskService;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the steps of a task under the task's lock; its version moves with them. */
@Service
class Checklists {
    private static final int MOST = 50;
    private static final ProblemType FULL = ProblemType.conflict("checklist_full", "The checklist is full");

    private final TaskService tasks;
    private final TaskRepository repository;
    private final ChecklistRepository items;
    private final TaskAnnouncements announcements;
    private final Clock clock;

    Checklists(
            TaskService tasks,
            TaskRepository repository,
            ChecklistRepository items,
            TaskAnnouncements announcements,
            Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.items = items;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ChecklistItem add(Caller caller, TaskId taskId, ChecklistFields fields) {
        TenantId tenantId = caller.tenantId();
        Task task = tasks.lockToWork(caller, taskId, null).task();
        int size = items.all(tenantId, taskId).size();
        if (size >= MOST) {
            throw new DomainException(FULL, "A checklist has at most " + MOST + " items.");
        }
        int position = fields.position() == null ? size : Math.min(fields.position(), size);
        items.shift(tenantId, taskId, position, size, 1);
        long itemId = items.insert(tenantId, taskId, fields, position);
        changed(tenantId, task, "task.checklist_item_added", itemId);
        return find(tenantId, taskId, itemId);
    }

    @Transactional
    public ChecklistItem change(Caller caller, TaskId taskId, long itemId, UnaryOperator<ChecklistFields> edit) {
        TenantId tenantId = caller.tenantId();
        Task task = tasks.lockToWork(caller, taskId, null).task();
        List<ChecklistItem> all = items.all(tenantId, taskId);
        ChecklistItem before = of(all, itemId);
        ChecklistFields wanted = edit.apply(ChecklistFields.of(before));
        int position = wanted.position() == null ? before.position() : Math.min(wanted.position(), all.size() - 1);
        if (position < before.position()) {
            items.shift(tenantId, taskId, position, before.position() - 1, 1);
        } else {
            items.shift(tenantId, taskId, before.position() + 1, position, -1);
        }
        items.update(tenantId, itemId, wanted, position);
        changed(tenantId, task, "task.checklist_item_changed", itemId);
        return find(tenantId, taskId, itemId);
    }

    @Transactional
    public void remove(Caller caller, TaskId taskId, long itemId) {
        TenantId tenantId = caller.tenantId();
        Task task = tasks.lockToWork(caller, taskId, null).task();
        List<ChecklistItem> all = items.all(tenantId, taskId);
        ChecklistItem item = of(all, itemId);
        items.delete(tenantId, itemId);
        items.shift(tenantId, taskId, item.position() + 1, all.size(), -1);
        changed(tenantId, task, "task.checklist_item_removed", itemId);
    }

    private void changed(TenantId tenantId, Task task, String action, long itemId) {
        repository.touch(tenantId, task.id(), clock.instant());
        announcements.detailChanged(tenantId, task, action, "item_id", itemId);
    }

    List<ChecklistItem> all(TenantId tenantId, TaskId taskId) {
        return items.all(tenantId, tasks.get(tenantId, taskId).id());
    }

    private ChecklistItem find(TenantId tenantId, TaskId taskId, long itemId) {
        return of(items.all(tenantId, taskId), itemId);
    }

    private static ChecklistItem of(List<ChecklistItem> all, long itemId) {
        return all.stream()
                .filter(item -> item.id() == itemId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("checklist item", itemId));
    }
}
