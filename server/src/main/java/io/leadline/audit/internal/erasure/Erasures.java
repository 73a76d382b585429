package io.leadline.audit.internal.erasure;

import io.leadline.audit.internal.entries.EntryRepository;
import io.leadline.audit.internal.entries.StoredEntry;
import io.leadline.audit.internal.sealing.AuditWriter;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.phase.RecordPhase;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes the details out of every entry about a person who is erased. That something happened, when, and by whom stays; the
 * chain holds, for it was made over a hash of the details; and an entry of its own tells of the erasure.
 */
@Component
public class Erasures {
    static final String ACTION = "person.erased";

    private final AuditWriter writer;
    private final EntryRepository entries;

    Erasures(AuditWriter writer, EntryRepository entries) {
        this.writer = writer;
        this.entries = entries;
    }

    @RecordPhase
    void on(PersonErased event) {
        TenantId tenantId = event.tenantId();
        List<AuditEntry> told = event.entityIds().stream()
                .map(entityId -> AuditEntry.of(ACTION, event.entityType(), entityId))
                .toList();
        List<Long> ids = writer.write(tenantId, AuditOrigin.current(), told);
        for (int i = 0; i < ids.size(); i++) {
            entries.erase(tenantId, event.entityType(), event.entityIds().get(i), ids.get(i));
        }
    }

    /** Whether the trail tells that this entry, which has no details, lost them to an erasure. */
    public boolean isRecorded(TenantId tenantId, StoredEntry entry) {
        Long toldBy = entry.erasedBy();
        return toldBy != null
                && toldBy > entry.id()
                && entries.about(tenantId, toldBy)
                        .filter(about -> about.action().equals(ACTION)
                                && about.entityType().equals(entry.content().entityType())
                                && about.entityId() != null
                                && about.entityId().equals(entry.content().entityId()))
                        .isPresent();
    }
}
