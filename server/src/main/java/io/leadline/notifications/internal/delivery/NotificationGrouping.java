package io.leadline.notifications.internal.delivery;

import io.leadline.notifications.internal.notification.NewNotification;
import io.leadline.notifications.internal.notification.Notification;
import io.leadline.notifications.internal.notification.NotificationMetrics;
import io.leadline.notifications.internal.notification.NotificationProperties;
import io.leadline.notifications.internal.notification.NotificationRepository;
import io.leadline.notifications.internal.preferences.Channels;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.notifications.internal.preferences.RecipientClock;
import io.leadline.notifications.internal.triggers.TriggerRepository;
import io.leadline.notifications.internal.triggers.WaitingTrigger;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.web.json.JsonColumn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes notifications out of the triggers that wait for a person, many of a type into one. */
@Component
class NotificationGrouping {
    private static final int PORTION = 1_000;
    private static final int KEPT_IDS = 10;

    private final TriggerRepository triggers;
    private final NotificationRepository notifications;
    private final NotificationMetrics metrics;
    private final NotificationProperties properties;
    private final JsonColumn json;

    NotificationGrouping(
            TriggerRepository triggers,
            NotificationRepository notifications,
            NotificationMetrics metrics,
            NotificationProperties properties,
            JsonColumn json) {
        this.triggers = triggers;
        this.notifications = notifications;
        this.metrics = metrics;
        this.properties = properties;
        this.json = json;
    }

    /** What became of the notifications: whether each is new, by id. */
    Map<Long, Boolean> group(TenantId tenantId, UserId userId, RecipientClock clock) {
        Map<Long, Boolean> touched = new LinkedHashMap<>();
        List<WaitingTrigger> portion;
        do {
            portion = triggers.waiting(tenantId, userId, PORTION);
            byType(portion).forEach((type, some) -> group(tenantId, userId, clock, some, touched));
        } while (portion.size() == PORTION);
        return touched;
    }

    private static Map<NotificationType, List<WaitingTrigger>> byType(List<WaitingTrigger> portion) {
        return portion.stream()
                .collect(Collectors.groupingBy(WaitingTrigger::type, LinkedHashMap::new, Collectors.toList()));
    }

    private void group(
            TenantId tenantId,
            UserId userId,
            RecipientClock clock,
            List<WaitingTrigger> ofOneType,
            Map<Long, Boolean> touched) {
        NotificationType type = ofOneType.getFirst().type();
        Channels channels = clock.recipient().preferences().of(type);
        if (channels.areOff()) {
            triggers.drop(tenantId, ofOneType);
        } else if (type.isGrouped()) {
            Optional<Notification> open = notifications.lockOpen(
                    tenantId,
                    userId,
                    type,
                    channels.inApp(),
                    ofOneType.getLast().happenedAt().minus(properties.groupWithin()));
            long id = open.map(Notification::id)
                    .orElseGet(() -> begin(tenantId, userId, clock, channels, ofOneType.getFirst()));
            place(tenantId, id, open.orElse(null), ofOneType);
            touched.putIfAbsent(id, open.isEmpty());
        } else {
            ofOneType.forEach(trigger -> {
                long id = begin(tenantId, userId, clock, channels, trigger);
                place(tenantId, id, null, List.of(trigger));
                touched.put(id, true);
            });
        }
    }

    private long begin(
            TenantId tenantId, UserId userId, RecipientClock clock, Channels channels, WaitingTrigger first) {
        Instant held = channels.inApp() ? clock.quietUntil() : null;
        metrics.created(first.type(), held != null);
        return notifications.begin(
                tenantId, userId, first, new NewNotification(channels, held, mailDueAt(clock, channels)));
    }

    private @Nullable Instant mailDueAt(RecipientClock clock, Channels channels) {
        return switch (channels.email()) {
            case OFF -> null;
            case IMMEDIATE -> clock.now().plus(properties.mailDelay());
            case DIGEST -> clock.nextDigest();
        };
    }

    private void place(TenantId tenantId, long id, @Nullable Notification before, List<WaitingTrigger> added) {
        triggers.place(tenantId, added, id);
        Set<Long> newest = new LinkedHashSet<>();
        added.reversed().forEach(trigger -> newest.add(trigger.entityId()));
        if (before != null) {
            newest.addAll(before.entityIds());
        }
        List<Long> kept = newest.stream().limit(KEPT_IDS).toList();
        int things = before == null && added.size() == 1 ? 1 : triggers.things(tenantId, id);
        notifications.grow(tenantId, id, things, json.write(kept), added.getLast());
    }
}
