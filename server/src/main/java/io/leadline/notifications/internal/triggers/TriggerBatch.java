package io.leadline.notifications.internal.triggers;

import io.leadline.platform.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The triggers of one transaction that wait for being written together. */
class TriggerBatch implements TransactionSynchronization {
    private static final int PORTION = 1_000;

    private final Map<TenantId, List<NotificationTrigger>> waiting = new LinkedHashMap<>();
    private final NotificationTriggers triggers;
    private boolean committing;

    TriggerBatch(NotificationTriggers triggers) {
        this.triggers = triggers;
    }

    void add(TenantId tenantId, NotificationTrigger trigger) {
        List<NotificationTrigger> ofTenant = waiting.computeIfAbsent(tenantId, any -> new ArrayList<>());
        ofTenant.add(trigger);
        if (committing || ofTenant.size() == PORTION) {
            write(tenantId, ofTenant);
        }
    }

    private void write(TenantId tenantId, List<NotificationTrigger> ofTenant) {
        if (!ofTenant.isEmpty()) {
            triggers.insert(tenantId, ofTenant);
            ofTenant.clear();
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(triggers);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(triggers, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        waiting.forEach(this::write);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(triggers);
    }
}
