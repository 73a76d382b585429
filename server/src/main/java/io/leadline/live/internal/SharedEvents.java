package io.leadline.live.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.live.Audience;
import java.util.Map;

/** How the replicas write events into the Redis stream they share. */
final class SharedEvents {
    static final String STREAM = "leadline:live:events";
    static final String EPOCH = "leadline:live:epoch";
    /** Redis keeps about so many, of all tenants. */
    static final int MOST = 100_000;

    private static final String TENANT = "tenant";
    private static final String ROLE = "role";
    private static final String PERSON = "person";
    private static final String JSON = "json";
    private static final String EVERYBODY = "0";

    private SharedEvents() {}

    static Map<String, String> fields(TenantId tenantId, Audience audience, String json) {
        UserId only = audience.only();
        return Map.of(
                TENANT,
                tenantId.value(),
                ROLE,
                audience.least().name(),
                PERSON,
                only == null ? EVERYBODY : only.toString(),
                JSON,
                json);
    }

    /** Says that some events before it are missing. */
    static Map<String, String> gap() {
        return Map.of("gap", "1");
    }

    /** Puts what another replica, or this one, has written into the history. */
    static void append(EventBuffer history, EventId id, Map<String, String> fields) {
        String tenant = fields.get(TENANT);
        if (tenant == null) {
            history.begin(EventBuffer.Series.from(id, LostReason.INTERRUPTED, true));
            return;
        }
        String person = fields.getOrDefault(PERSON, EVERYBODY);
        Audience audience = new Audience(
                Role.valueOf(fields.getOrDefault(ROLE, Role.ADMIN.name())),
                person.equals(EVERYBODY) ? null : new UserId(Long.parseLong(person)));
        history.append(new TenantId(tenant), id, audience, SseEncoder.event(id, fields.getOrDefault(JSON, "{}")));
    }
}
