package io.leadline.onboarding.internal;

import io.leadline.activities.Activities;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.Submission;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.tasks.LeadTasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for sample data and removes it; of several who do at once, one does. */
@Service
class SampleData {
    private static final String KEY = "sample_data";

    private final SampleSets sets;
    private final Jobs jobs;
    private final Leads leads;
    private final Activities activities;
    private final LeadTasks tasks;
    private final Audit audit;

    SampleData(SampleSets sets, Jobs jobs, Leads leads, Activities activities, LeadTasks tasks, Audit audit) {
        this.sets = sets;
        this.jobs = jobs;
        this.leads = leads;
        this.activities = activities;
        this.tasks = tasks;
        this.audit = audit;
    }

    SampleDataView find(TenantId tenantId) {
        return new SampleDataView(sets.state(tenantId), sets.count(tenantId), null);
    }

    /** Has a job create it unless it is there; asking again while the job is open finds the same job. */
    @Transactional
    public SampleDataView request(Caller admin) {
        TenantId tenantId = admin.tenantId();
        if (!sets.begin(tenantId)) {
            return find(tenantId);
        }
        Submission submission = jobs.submit(
                tenantId,
                new NewJob(SampleDataHandler.JOB_TYPE, Map.of(), KEY, (long) SampleLeads.COUNT, admin.userId()));
        return new SampleDataView(SampleState.PENDING, 0, submission.job().id().value());
    }

    /**
     * Removes the sample leads with all that hangs on them. Those somebody worked on are kept unless they are to go as well.
     *
     * @param includeWorked whether what people added to sample leads goes with them
     */
    @Transactional
    public SampleRemoval remove(Caller admin, boolean includeWorked) {
        TenantId tenantId = admin.tenantId();
        if (!sets.end(tenantId)) {
            return new SampleRemoval(0, 0);
        }
        Map<LeadId, Long> untouched = sets.leads(tenantId);
        Map<LeadId, Long> now = leads.lockVersions(tenantId, List.copyOf(untouched.keySet()));
        Set<LeadId> kept = includeWorked ? Set.of() : workedOn(tenantId, untouched, now);
        List<LeadId> removed = new ArrayList<>(now.keySet());
        removed.removeAll(kept);
        leads.delete(tenantId, removed, admin.userId());
        sets.forget(tenantId, List.copyOf(kept));
        audit.record(
                tenantId,
                AuditEntry.ofAll("sample_data.removed", "sample_data")
                        .fact("removed", removed.size())
                        .fact("kept", kept.size()));
        return new SampleRemoval(removed.size(), kept.size());
    }

    /** Whatever somebody changed, logged or planned is theirs. The leads are locked, so nobody does it meanwhile. */
    private Set<LeadId> workedOn(TenantId tenantId, Map<LeadId, Long> untouched, Map<LeadId, Long> now) {
        List<LeadId> leadIds = List.copyOf(now.keySet());
        Set<LeadId> worked = new HashSet<>(activities.loggedByPeople(tenantId, leadIds));
        worked.addAll(tasks.withWorkOfPeople(tenantId, leadIds));
        now.forEach((lead, version) -> {
            if (!version.equals(untouched.get(lead))) {
                worked.add(lead);
            }
        });
        return worked;
    }
}
