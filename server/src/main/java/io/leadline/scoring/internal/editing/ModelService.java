package io.leadline.scoring.internal.editing;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.scoring.function.ScoringModel;
import io.leadline.scoring.internal.models.ModelDocuments;
import io.leadline.scoring.internal.models.ModelRepository;
import io.leadline.scoring.internal.models.ModelRepository.SavedModel;
import io.leadline.tenancy.Tenants;
import io.leadline.tenancy.events.TenantCreated;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves scoring models. A saved version never changes. */
@Service
class ModelService {
    static final String ENTITY = "scoring_model";

    private final ModelRepository repository;
    private final ModelDocuments documents;
    private final Tenants tenants;
    private final Audit audit;
    private final Clock clock;

    ModelService(ModelRepository repository, ModelDocuments documents, Tenants tenants, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.documents = documents;
        this.tenants = tenants;
        this.clock = clock;
    }

    @ReactPhase
    void on(TenantCreated event) {
        Instant now = clock.instant();
        save(event.tenantId(), 1, ScoringModel.defaultModel(), null);
        repository.insertState(
                event.tenantId(),
                1,
                now,
                now.atZone(tenants.get(event.tenantId()).timeZone()).toLocalDate());
        repository.noteActivation(event.tenantId(), 1, now, null, null);
    }

    /** Saves the model as the next version; it does nothing until it is activated. */
    @Transactional
    public SavedModel create(TenantId tenantId, ScoringModel model, UserId by) {
        int version = repository.lockNewestVersion(tenantId) + 1;
        save(tenantId, version, model, by);
        audit.record(
                tenantId,
                AuditEntry.of("scoring_model.created", ENTITY, version)
                        .fact("name", model.name())
                        .by(by));
        return repository.get(tenantId, version);
    }

    private void save(TenantId tenantId, int version, ScoringModel model, @Nullable UserId by) {
        repository.insert(
                tenantId,
                new SavedModel(
                        version,
                        model.name(),
                        documents.write(model),
                        engagementVersion(tenantId, version, model),
                        by == null ? null : by.value(),
                        clock.instant(),
                        false,
                        null,
                        null,
                        null));
    }

    /** The first of the latest versions that counts activities alike: what was kept under it can be kept. */
    private int engagementVersion(TenantId tenantId, int version, ScoringModel model) {
        List<SavedModel> latest = repository.page(tenantId, version, 50);
        return latest.stream()
                .filter(saved -> countsAlike(documents.read(saved.document()), model))
                .map(SavedModel::engagementVersion)
                .findFirst()
                .orElse(version);
    }

    static boolean countsAlike(ScoringModel one, ScoringModel other) {
        return one.engagement().points().equals(other.engagement().points())
                && one.engagement().halfLifeDays().compareTo(other.engagement().halfLifeDays()) == 0;
    }
}
