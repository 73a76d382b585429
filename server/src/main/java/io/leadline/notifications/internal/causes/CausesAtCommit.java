package io.leadline.notifications.internal.causes;

import io.leadline.platform.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The causes of one transaction that wait for being written together. */
class CausesAtCommit implements TransactionSynchronization {
    private static final int PORTION = 1_000;

    private final Map<TenantId, List<Cause>> waiting = new LinkedHashMap<>();
    private final Causes causes;
    private boolean committing;

    CausesAtCommit(Causes causes) {
        this.causes = causes;
    }

    void add(TenantId tenantId, Cause cause) {
        List<Cause> ofTenant = waiting.computeIfAbsent(tenantId, any -> new ArrayList<>());
        ofTenant.add(cause);
        if (committing || ofTenant.size() == PORTION) {
            write(tenantId, ofTenant);
        }
    }

    private void write(TenantId tenantId, List<Cause> ofTenant) {
        if (!ofTenant.isEmpty()) {
            causes.insert(tenantId, ofTenant);
            ofTenant.clear();
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(causes);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(causes, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        waiting.forEach(this::write);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(causes);
    }
}
