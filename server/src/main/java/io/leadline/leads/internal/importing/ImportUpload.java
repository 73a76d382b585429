package io.leadline.leads.internal.importing;

import io.leadline.jobs.Job;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.leads.internal.importing.columns.ColumnMapping;
import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.csv.FileHead;
import io.leadline.leads.internal.importing.csv.LineCount;
import io.leadline.leads.internal.importing.files.ImportFileRepository;
import io.leadline.leads.internal.importing.files.UploadQuota;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.storage.StorageReserve;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: looks at its head, stores it part by part, and submits the job that reads it. */
@Service
class ImportUpload {
    private final ImportFileRepository files;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final UploadQuota quota;
    private final StorageReserve storage;

    ImportUpload(
            ImportFileRepository files,
            Jobs jobs,
            TransactionTemplate transaction,
            UploadQuota quota,
            StorageReserve storage) {
        this.files = files;
        this.jobs = jobs;
        this.transaction = transaction;
        this.quota = quota;
        this.storage = storage;
    }

    /** @throws io.leadline.platform.problem.DomainException 422 when file or mapping are no good, 409 when too many jobs wait; nothing is stored */
    Job take(Caller caller, InputStream content, long size, Map<String, @Nullable String> wishes, boolean dryRun)
            throws IOException {
        jobs.requireRoom(caller.tenantId());
        byte[] start = content.readNBytes(FileHead.SIZE);
        FileHead head = FileHead.read(start);
        List<ColumnTarget> columns = new ColumnMapping(head.headers(), wishes).targets();
        TenantId tenantId = caller.tenantId();
        long fileId = quota.admit(tenantId, size);
        try {
            long lines = store(tenantId, fileId, start, content);
            ImportParameters parameters = new ImportParameters(
                    fileId, String.valueOf(head.delimiter().character()), columns, head.offset(), head.line(), dryRun);
            NewJob newJob = new NewJob(
                    LeadImportHandler.TYPE, parameters, null, Math.max(0, lines - head.line() + 1), caller.userId());
            return submit(tenantId, fileId, newJob);
        } catch (IOException | RuntimeException brokenOff) {
            files.delete(tenantId, fileId);
            throw brokenOff;
        }
    }

    private Job submit(TenantId tenantId, long fileId, NewJob newJob) {
        return transaction.execute(status -> {
            Job job = jobs.submit(tenantId, newJob).job();
            files.handOver(tenantId, fileId, job.id());
            return job;
        });
    }

    /** @return the physical lines of the file: about as many as it has rows, which is good enough for a progress bar */
    private long store(TenantId tenantId, long fileId, byte[] start, InputStream rest) throws IOException {
        LineCount lines = new LineCount();
        byte[] part = start;
        for (int number = 0; part.length > 0; number++) {
            storage.requireRoom();
            lines.add(part);
            files.append(tenantId, fileId, number, part);
            part = rest.readNBytes(ImportFileRepository.PART);
        }
        return lines.total();
    }
}
