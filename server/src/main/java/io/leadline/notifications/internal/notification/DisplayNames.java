package io.leadline.notifications.internal.notification;

import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.TaskTitles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the things and people in notifications are called now; nothing of that is kept with them. */
@Component
public class DisplayNames {
    private final JdbcClient jdbc;
    private final People people;
    private final TaskTitles tasks;

    DisplayNames(JdbcClient jdbc, People people, TaskTitles tasks) {
        this.jdbc = jdbc;
        this.people = people;
        this.tasks = tasks;
    }

    /** The names of the newest thing of each notification, and of the people in its facts. */
    public record Found(Map<Long, String> leads, Map<TaskId, String> tasks, Map<UserId, String> people) {
        /** What the newest thing is called; null when it is gone, or has no name. */
        public @Nullable String subject(Notification notification) {
            return switch (notification.entityType()) {
                case "lead" -> leads.get(notification.entityIds().getFirst());
                case "task" -> tasks.get(new TaskId(notification.entityIds().getFirst()));
                case "agent" -> person(notification, "user_id");
                default -> notification.facts().get("name") instanceof String name ? name : null;
            };
        }

        /** Whoever did it; null for nobody, or somebody whose account is gone. */
        public @Nullable String by(Notification notification) {
            return person(notification, "by");
        }

        private @Nullable String person(Notification notification, String fact) {
            UserId userId = userId(notification, fact);
            return userId == null ? null : people.get(userId);
        }
    }

    public static @Nullable UserId userId(Notification notification, String fact) {
        return notification.facts().get(fact) instanceof Number number ? new UserId(number.longValue()) : null;
    }

    public Found of(TenantId tenantId, Collection<Notification> notifications) {
        Set<UserId> users = notifications.stream()
                .flatMap(notification -> Stream.of("by", "user_id").map(fact -> userId(notification, fact)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<TaskId> taskIds =
                newest(notifications, "task").stream().map(TaskId::new).collect(Collectors.toSet());
        return new Found(
                leads(tenantId, newest(notifications, "lead")),
                tasks.titles(tenantId, taskIds),
                users.isEmpty() ? Map.of() : people.names(users));
    }

    private static Set<Long> newest(Collection<Notification> notifications, String entityType) {
        return notifications.stream()
                .filter(notification -> notification.entityType().equals(entityType))
                .map(notification -> notification.entityIds().getFirst())
                .collect(Collectors.toSet());
    }

    private Map<Long, String> leads(TenantId tenantId, Set<Long> ids) {
        Map<Long, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            SELECT lead_id, display_name FROM lead_names
                            WHERE tenant_id = :tenant AND lead_id IN (:ids) AND display_name IS NOT NULL""").param("tenant", tenantId.value()).param("ids", ids).query(row -> {
                names.put(row.getLong("lead_id"), row.getString("display_name"));
            });
        }
        return names;
    }
}
