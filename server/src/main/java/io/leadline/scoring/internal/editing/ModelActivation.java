package io.leadline.scoring.internal.editing;

import io.leadline.jobs.Submission;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.scoring.internal.batch.BatchRequest;
import io.leadline.scoring.internal.batch.BatchScoring;
import io.leadline.scoring.internal.models.ModelRepository;
import io.leadline.scoring.internal.models.ModelRepository.SavedModel;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a saved version the active one. Exactly one is. */
@Service
class ModelActivation {
    private final ModelRepository repository;
    private final BatchScoring batches;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    ModelActivation(ModelRepository repository, BatchScoring batches, Audit audit, Live live, Clock clock) {
        this.repository = repository;
        this.batches = batches;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** What activation did: the model, and the recalculation it started. */
    record Activated(SavedModel model, Submission recalculation) {}

    /** Makes the version the active one and starts the recalculation of all open leads. */
    @Transactional
    public Activated activate(TenantId tenantId, int version, UserId by, @Nullable String note) {
        repository.lockNewestVersion(tenantId);
        repository.get(tenantId, version);
        int before = repository.activeVersion(tenantId);
        Instant now = clock.instant();
        repository.activate(tenantId, version, now);
        repository.noteActivation(tenantId, version, now, by, note);
        audit.record(
                tenantId,
                AuditEntry.of("scoring_model.activated", ModelService.ENTITY, version)
                        .change("active_version", before, version)
                        .fact("note", note)
                        .by(by));
        live.publish(tenantId, LiveEvent.of("model.activated", Map.of("version", version)));
        return new Activated(repository.get(tenantId, version), batches.start(tenantId, BatchRequest.ALL, by));
    }
}
