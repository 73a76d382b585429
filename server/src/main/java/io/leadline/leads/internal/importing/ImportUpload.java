package io.leadline.leads.internal.importing;

import io.leadline.jobs.Job;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.leads.internal.importing.columns.ColumnMapping;
import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.csv.FileHead;
import io.leadline.leads.internal.importing.csv.FirstRows;
import io.leadline.leads.internal.importing.csv.LineCount;
import io.leadline.leads.internal.importing.encoding.FileText;
import io.leadline.leads.internal.importing.files.ImportFileRepository;
import io.leadline.leads.internal.importing.files.UploadQuota;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.storage.StorageReserve;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file in: looks at its head, stores it part by part, and submits the job that reads it. */
@Service
class ImportUpload {
    private final ImportFileRepository files;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final UploadQuota quota;
    private final StorageReserve storage;
    private final ImportReaders readers;

    ImportUpload(
            ImportFileRepository files,
            Jobs jobs,
            TransactionTemplate transaction,
            UploadQuota quota,
            StorageReserve storage,
            ImportReaders readers) {
        this.files = files;
        this.jobs = jobs;
        this.transaction = transaction;
        this.quota = quota;
        this.storage = storage;
        this.readers = readers;
    }

    /** @throws io.leadline.platform.problem.DomainException 422 when file or mapping are no good, 409 when too many jobs wait; nothing is stored */
    Job take(Caller caller, MultipartFile file, ImportWishes wishes) throws IOException {
        jobs.requireRoom(caller.tenantId());
        FileText text = FileText.of(file, wishes.encoding());
        try (InputStream content = text.open()) {
            return take(caller, text, content, file, wishes);
        }
    }

    private Job take(Caller caller, FileText text, InputStream content, MultipartFile file, ImportWishes wishes)
            throws IOException {
        byte[] start = content.readNBytes(FileHead.SIZE);
        FileHead head = FileHead.read(start);
        List<ColumnTarget> columns = new ColumnMapping(
                        head.headers(), FirstRows.of(start, head), readers.context(caller.tenantId()), wishes.mapping())
                .targets();
        TenantId tenantId = caller.tenantId();
        String fileName = FileName.of(file.getOriginalFilename());
        long fileId = quota.admit(tenantId, file.getSize());
        try {
            long lines = store(tenantId, fileId, start, content);
            ImportParameters parameters = new ImportParameters(
                    fileId,
                    text.encoding().wireName(),
                    String.valueOf(head.delimiter().character()),
                    columns,
                    head.offset(),
                    head.line(),
                    wishes.dryRun(),
                    wishes.rules());
            NewJob newJob = new NewJob(
                    LeadImportHandler.TYPE,
                    parameters,
                    null,
                    Math.max(0, lines - head.line() + 1),
                    caller.userId(),
                    fileName);
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
