package io.leadline.tasks.internal.task;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changed tasks to those who watch: supervisors hear of all of them, and everybody of those they have or had. */
@Component
class TaskLiveUpdates {
    private final Live live;

    TaskLiveUpdates(Live live) {
        this.live = live;
    }

    /** @param more somebody who has all of them now */
    void publish(TenantId tenantId, Collection<Task> tasks, @Nullable UserId more) {
        if (tasks.isEmpty()) {
            return;
        }
        live.publish(tenantId, event(tasks).to(Audience.from(Role.SUPERVISOR)));
        tasks.stream()
                .filter(task -> task.assignee() != null && !task.assignee().equals(more))
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.assignee())))
                .forEach(
                        (person, theirs) -> live.publish(tenantId, event(theirs).to(Audience.of(person))));
        if (more != null) {
            live.publish(tenantId, event(tasks).to(Audience.of(more)));
        }
    }

    private static LiveEvent event(Collection<Task> tasks) {
        List<Long> ids =
                tasks.stream().map(task -> task.id().value()).distinct().toList();
        Stream<Long> few = ids.stream().limit(Live.MOST_IDS);
        return LiveEvent.of("task.changed", Map.of("task_ids", few.toList(), "count", ids.size()));
    }
}
