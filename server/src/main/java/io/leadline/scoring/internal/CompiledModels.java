package io.leadline.scoring.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.scoring.function.Scorer;
import org.springframework.stereotype.Component;

/** Saved models, compiled and remembered. A version never changes, so nothing here ever goes stale. */
@Component
class CompiledModels {
    private final LoadingCache<Key, ActiveModel> compiled;

    private record Key(TenantId tenantId, int version) {}

    CompiledModels(ModelRepository repository, ModelDocuments documents) {
        this.compiled = Caffeine.newBuilder().maximumSize(10_000).build(key -> {
            ModelRepository.SavedModel saved = repository
                    .find(key.tenantId(), key.version())
                    .orElseThrow(() -> new NotFoundException("scoring model version", key.version()));
            return new ActiveModel(
                    saved.version(), saved.engagementVersion(), Scorer.of(documents.read(saved.document())));
        });
    }

    ActiveModel get(TenantId tenantId, int version) {
        return compiled.get(new Key(tenantId, version));
    }
}
