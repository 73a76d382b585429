package io.leadline.leads.internal.lifecycle;

import io.leadline.jobs.JobId;
import io.leadline.leads.LeadId;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what came with a file: through the one way leads are written, many together. */
@Service
public class ImportedLeads {
    private final LeadRepository repository;
    private final LeadWriter writer;
    private final AssignmentRule assignment;

    ImportedLeads(LeadRepository repository, LeadWriter writer, AssignmentRule assignment) {
        this.repository = repository;
        this.writer = writer;
        this.assignment = assignment;
    }

    /** The leads there are of these, locked in id order where they are to be written. */
    public List<Lead> read(TenantId tenantId, List<LeadId> leadIds, boolean locked) {
        if (leadIds.isEmpty()) {
            return List.of();
        }
        return locked ? repository.lockAll(tenantId, leadIds) : repository.findAll(tenantId, leadIds);
    }

    /**
     * Stores new leads and changed ones, all or none; their scores are there when it returns. An agent who went since the rows were
     * checked is left out.
     *
     * @return the ids of the new leads, in their order
     */
    @Transactional
    public List<LeadId> write(
            TenantId tenantId, JobId jobId, List<LeadDraft> created, List<LeadRewrite> changed, @Nullable UserId by) {
        if (!changed.isEmpty()) {
            writer.rewriteAll(tenantId, unassignedWhereGone(tenantId, changed), by);
        }
        return created.isEmpty()
                ? List.of()
                : writer.createImported(tenantId, assignment.withoutGone(tenantId, created), jobId, by);
    }

    private List<LeadRewrite> unassignedWhereGone(TenantId tenantId, List<LeadRewrite> changed) {
        List<LeadDraft> drafts = assignment.withoutGone(
                tenantId, changed.stream().map(LeadRewrite::after).toList());
        List<LeadRewrite> rewrites = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            rewrites.add(new LeadRewrite(changed.get(i).before(), drafts.get(i)));
        }
        return rewrites;
    }
}
