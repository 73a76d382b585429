package io.leadline.notifications.internal.delivery;

import io.leadline.notifications.internal.causes.CauseRepository;
import io.leadline.notifications.internal.causes.WaitingCause;
import io.leadline.notifications.internal.notification.Entry;
import io.leadline.notifications.internal.notification.NewEntry;
import io.leadline.notifications.internal.notification.NotificationMetrics;
import io.leadline.notifications.internal.notification.NotificationProperties;
import io.leadline.notifications.internal.notification.NotificationRepository;
import io.leadline.notifications.internal.preferences.Channels;
import io.leadline.notifications.internal.preferences.Moment;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.web.JsonColumn;
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

/** Makes notifications out of the causes that wait for a person, many of a type into one. */
@Component
class Gathering {
    private static final int PORTION = 1_000;
    private static final int KEPT_IDS = 10;

    private final CauseRepository causes;
    private final NotificationRepository entries;
    private final NotificationMetrics metrics;
    private final NotificationProperties properties;
    private final JsonColumn json;

    Gathering(
            CauseRepository causes,
            NotificationRepository entries,
            NotificationMetrics metrics,
            NotificationProperties properties,
            JsonColumn json) {
        this.causes = causes;
        this.entries = entries;
        this.metrics = metrics;
        this.properties = properties;
        this.json = json;
    }

    /** What became of the entries: whether each is new, by id. */
    Map<Long, Boolean> gather(TenantId tenantId, UserId userId, Moment moment) {
        Map<Long, Boolean> touched = new LinkedHashMap<>();
        List<WaitingCause> portion;
        do {
            portion = causes.waiting(tenantId, userId, PORTION);
            byType(portion).forEach((type, some) -> gather(tenantId, userId, moment, some, touched));
        } while (portion.size() == PORTION);
        return touched;
    }

    private static Map<NotificationType, List<WaitingCause>> byType(List<WaitingCause> portion) {
        return portion.stream()
                .collect(Collectors.groupingBy(WaitingCause::type, LinkedHashMap::new, Collectors.toList()));
    }

    private void gather(
            TenantId tenantId, UserId userId, Moment moment, List<WaitingCause> ofOneType, Map<Long, Boolean> touched) {
        NotificationType type = ofOneType.getFirst().type();
        Channels channels = moment.recipient().preferences().of(type);
        if (channels.areOff()) {
            causes.drop(tenantId, ofOneType);
        } else if (type.isGrouped()) {
            Optional<Entry> open = entries.lockOpen(
                    tenantId,
                    userId,
                    type,
                    channels.inApp(),
                    ofOneType.getLast().happenedAt().minus(properties.groupWithin()));
            long id = open.map(Entry::id)
                    .orElseGet(() -> begin(tenantId, userId, moment, channels, ofOneType.getFirst()));
            place(tenantId, id, open.orElse(null), ofOneType);
            touched.putIfAbsent(id, open.isEmpty());
        } else {
            ofOneType.forEach(cause -> {
                long id = begin(tenantId, userId, moment, channels, cause);
                place(tenantId, id, null, List.of(cause));
                touched.put(id, true);
            });
        }
    }

    private long begin(TenantId tenantId, UserId userId, Moment moment, Channels channels, WaitingCause first) {
        Instant held = channels.inApp() ? moment.quietUntil() : null;
        metrics.created(first.type(), held != null);
        return entries.begin(tenantId, userId, first, new NewEntry(channels, held, mailDueAt(moment, channels)));
    }

    private @Nullable Instant mailDueAt(Moment moment, Channels channels) {
        return switch (channels.email()) {
            case OFF -> null;
            case IMMEDIATE -> moment.now().plus(properties.mailDelay());
            case DIGEST -> moment.nextDigest();
        };
    }

    private void place(TenantId tenantId, long id, @Nullable Entry before, List<WaitingCause> added) {
        causes.place(tenantId, added, id);
        Set<Long> newest = new LinkedHashSet<>();
        added.reversed().forEach(cause -> newest.add(cause.entityId()));
        if (before != null) {
            newest.addAll(before.entityIds());
        }
        List<Long> kept = newest.stream().limit(KEPT_IDS).toList();
        int things = before == null && added.size() == 1 ? 1 : causes.things(tenantId, id);
        entries.grow(tenantId, id, things, json.write(kept), added.getLast());
    }
}
