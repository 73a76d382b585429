package io.leadline.scoring.internal.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.scoring.function.Scorer;
import org.springframework.stereotype.Component;

/** Saved models, compiled and remembered. A version never changes, so nothing here ever goes stale. */
@Component
public class CompiledModels {
    private final Cache<Key, ActiveModel> compiled =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final ModelRepository repository;
    private final ModelDocuments documents;

    private record Key(TenantId tenantId, int version) {}

    CompiledModels(ModelRepository repository, ModelDocuments documents) {
        this.repository = repository;
        this.documents = documents;
    }

    /** Nobody waits for another's reading: some who come here hold a database connection, and some need one first. */
    public ActiveModel get(TenantId tenantId, int version) {
        Key key = new Key(tenantId, version);
        ActiveModel known = compiled.getIfPresent(key);
        if (known == null) {
            known = compile(tenantId, version);
            compiled.put(key, known);
        }
        return known;
    }

    private ActiveModel compile(TenantId tenantId, int version) {
        ModelRepository.SavedModel saved = repository
                .find(tenantId, version)
                .orElseThrow(() -> new NotFoundException("scoring model version", version));
        return new ActiveModel(saved.version(), saved.engagementVersion(), Scorer.of(documents.read(saved.document())));
    }
}
