package io.leadline.leads.internal.search;

import io.leadline.leads.LeadId;
import io.leadline.leads.internal.record.Lead;
import io.leadline.platform.TenantId;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklists;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the terms of leads that were there before search knew terms, a portion a transaction. */
@Component
public class SearchBackfill implements WorkSource<TenantId> {
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final int PORTION = 500;

    private final UnreadLeadRepository unread;
    private final LeadTermRepository terms;
    private final TransactionTemplate transaction;

    SearchBackfill(
            UnreadLeadRepository unread,
            LeadTermRepository terms,
            TransactionTemplate transaction,
            Worklists worklists) {
        this.unread = unread;
        this.terms = terms;
        this.transaction = transaction;
        worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    /** Whether the tenant has leads that the index does not know yet. */
    public boolean isUnderWay(TenantId tenantId) {
        return unread.isWaiting(tenantId);
    }

    @Override
    public String name() {
        return "search-terms";
    }

    @Override
    public List<TenantId> waiting(@Nullable TenantId after, int limit) {
        return unread.waiting(after == null ? "" : after.value(), limit);
    }

    @Override
    public WorkOutcome work(TenantId tenantId) {
        Boolean more = transaction.execute(status -> readPortion(tenantId));
        return Boolean.TRUE.equals(more) ? WorkOutcome.MORE : WorkOutcome.DONE;
    }

    /** Whoever holds the tenant's row reads; a lead that was written meanwhile has its terms already. */
    private boolean readPortion(TenantId tenantId) {
        Optional<Long> after = unread.lock(tenantId);
        if (after.isEmpty()) {
            return false;
        }
        List<Lead> leads = unread.lockLeads(tenantId, after.get(), PORTION);
        Map<LeadId, String> found = new LinkedHashMap<>();
        leads.forEach(lead -> found.put(lead.id(), SearchTerms.of(lead.fields(), lead.phone())));
        unread.write(tenantId, found);
        terms.insert(tenantId, found);
        if (leads.size() < PORTION) {
            unread.end(tenantId);
            return false;
        }
        unread.proceed(tenantId, leads.getLast().id());
        return true;
    }
}
