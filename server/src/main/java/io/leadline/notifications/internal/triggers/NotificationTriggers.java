package io.leadline.notifications.internal.triggers;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import io.leadline.platform.web.json.JsonColumn;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes triggers in the transaction in which they happen, each portion with one statement, and has them gathered after its
 * commit. One that is known already stays as it is.
 */
@Component
class NotificationTriggers {
    private static final String COLUMNS =
            "tenant_id, user_id, type, cause_key, entity_type, entity_id, facts, happened_at, waiting";
    private static final String UNLESS_KNOWN =
            "ON DUPLICATE KEY UPDATE notification_causes.id = notification_causes.id";
    private static final MultiRowInsert INSERT = new MultiRowInsert("notification_causes", COLUMNS, UNLESS_KNOWN);

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final JsonColumn json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotificationTriggers(JdbcTemplate jdbc, JsonColumn json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Of an event that is about many. */
    void note(TenantId tenantId, Collection<NotificationTrigger> triggers) {
        if (!triggers.isEmpty()) {
            insert(tenantId, triggers);
            events.publishEvent(new TriggersNoted(tenantId));
        }
    }

    /** Of an event that may be one of many in its transaction: they are written together before its commit. */
    void note(TenantId tenantId, NotificationTrigger trigger) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            note(tenantId, List.of(trigger));
            return;
        }
        if (TransactionSynchronizationManager.getResource(this) == null) {
            TriggerBatch fresh = new TriggerBatch(this);
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof TriggerBatch waiting) {
            waiting.add(tenantId, trigger);
        }
        events.publishEvent(new TriggersNoted(tenantId));
    }

    void insert(TenantId tenantId, Collection<NotificationTrigger> triggers) {
        LocalDateTime now = Instants.toColumn(clock.instant());
        List<@Nullable Object[]> rows = new ArrayList<>(triggers.size());
        for (NotificationTrigger trigger : triggers) {
            rows.add(row(tenantId, trigger, now));
        }
        INSERT.insert(jdbc, rows);
    }

    private @Nullable Object[] row(TenantId tenantId, NotificationTrigger trigger, LocalDateTime now) {
        return new @Nullable Object[] {
            tenantId.value(),
            trigger.userId().value(),
            trigger.type().wireName(),
            trigger.key(),
            trigger.entityType(),
            trigger.entityId(),
            trigger.facts().isEmpty() ? "{}" : json.write(trigger.facts()),
            now,
            1
        };
    }

    /**
     * Notes what a query finds.
     *
     * @param select {@code user_id, type, cause_key, entity_type, entity_id, facts} for each trigger
     * @param by whose own act it is, and who is therefore not told; null for nobody
     */
    boolean noteSelected(TenantId tenantId, String select, Collection<Long> ids, @Nullable UserId by) {
        int noted = named.update(
                "INSERT INTO notification_causes (" + COLUMNS + ") SELECT :tenant, found.*, :now, 1 FROM (" + select
                        + ") found " + UNLESS_KNOWN,
                Map.of(
                        "tenant",
                        tenantId.value(),
                        "ids",
                        ids,
                        "by",
                        by == null ? -1L : by.value(),
                        "now",
                        Instants.toColumn(clock.instant())));
        if (noted > 0) {
            events.publishEvent(new TriggersNoted(tenantId));
        }
        return noted > 0;
    }
}
