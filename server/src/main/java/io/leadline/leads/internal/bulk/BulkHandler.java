package io.leadline.leads.internal.bulk;

import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.jobs.RowError;
import io.leadline.leads.LeadId;
import io.leadline.leads.internal.listing.LeadFilter;
import io.leadline.leads.internal.listing.LeadQuery;
import io.leadline.platform.storage.StorageReserve;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes all leads a filter finds, in portions, as a durable job. */
@Component
class BulkHandler implements JobHandler {
    static final String JOB_TYPE = "lead_bulk";
    private static final int PORTION = 500;

    private final BulkChange change;
    private final LeadQuery query;
    private final StorageReserve storage;

    BulkHandler(BulkChange change, LeadQuery query, StorageReserve storage) {
        this.change = change;
        this.query = query;
        this.storage = storage;
    }

    /** How far the job is: all matching leads up to this id are done. */
    record Position(long after) {}

    @Override
    public String type() {
        return JOB_TYPE;
    }

    @Override
    public void run(JobExecution execution) {
        BulkRequest request = execution.parameters(BulkRequest.class);
        LeadFilter filter = request.filter() == null ? LeadFilter.ALL : request.filter();
        long after =
                execution.checkpoint(0, Position.class).map(Position::after).orElse(0L);
        List<LeadId> portion = query.idsAfter(execution.tenantId(), filter, after, PORTION);
        while (!portion.isEmpty()) {
            List<LeadId> leadIds = portion;
            if (request.action() != BulkRequest.Action.DELETE) {
                storage.requireRoom();
            }
            execution.chunk(0, chunk -> {
                BulkOutcome outcome = change.apply(
                        execution.tenantId(), leadIds, request, execution.job().createdBy());
                chunk.processed(leadIds.size());
                chunk.refused(outcome.refused().stream()
                        .map(refused -> new RowError(null, refused.message(), "lead " + refused.leadId()))
                        .toList());
                chunk.checkpoint(new Position(leadIds.getLast().value()));
            });
            portion = query.idsAfter(
                    execution.tenantId(), filter, portion.getLast().value(), PORTION);
        }
    }
}
