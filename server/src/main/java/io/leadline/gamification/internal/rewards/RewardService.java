package io.leadline.gamification.internal.rewards;

import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.Catalogue;
import io.leadline.platform.catalogue.Catalogues;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rewards of a tenant; it begins without any. */
@Service
class RewardService {
    private final Catalogue<Reward, RewardFields> catalogue;

    RewardService(RewardRepository repository, Catalogues catalogues) {
        this.catalogue = catalogues.of("reward", repository, RewardFields::of);
    }

    List<Reward> page(TenantId tenantId, long after, int limit) {
        return catalogue.page(tenantId, after, limit);
    }

    Reward get(TenantId tenantId, long id) {
        return catalogue.get(tenantId, id);
    }

    @Transactional
    public Reward create(TenantId tenantId, RewardFields fields) {
        return catalogue.create(tenantId, fields);
    }

    @Transactional
    public Reward change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<RewardFields> edit) {
        return catalogue.change(tenantId, id, ifMatch, edit);
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        catalogue.remove(tenantId, id, ifMatch);
    }
}
