package io.leadline.leads.internal.importing;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.leads.internal.importing.matching.RowWriter;
import io.leadline.leads.internal.importing.rows.ChunkReader;
import io.leadline.leads.internal.importing.rows.ImportCounts;
import io.leadline.leads.internal.importing.rows.ImportPosition;
import io.leadline.leads.internal.importing.rows.ParsedChunk;
import io.leadline.platform.TenantId;
import io.leadline.platform.storage.StorageReserve;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Reads an uploaded file into leads. While the database takes one chunk, the next one is read and checked. */
@Component
class LeadImportHandler implements JobHandler {
    static final String TYPE = "lead_import";
    private static final int LANE = 0;

    private final ImportReaders readers;
    private final RowWriter rows;
    private final ImportMetrics metrics;
    private final StorageReserve storage;

    LeadImportHandler(ImportReaders readers, RowWriter rows, ImportMetrics metrics, StorageReserve storage) {
        this.readers = readers;
        this.rows = rows;
        this.metrics = metrics;
        this.storage = storage;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JobExecution execution) throws Exception {
        ImportParameters parameters = execution.parameters(ImportParameters.class);
        ImportPosition position =
                execution.checkpoint(LANE, ImportPosition.class).orElseGet(parameters::begin);
        ChunkReader reader = readers.open(execution.tenantId(), parameters, position);
        try (ExecutorService reading = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("import-").factory())) {
            Future<ParsedChunk> ahead = reading.submit(reader::read);
            for (ParsedChunk chunk = await(ahead); chunk.rows() > 0; chunk = await(ahead)) {
                ahead = reading.submit(reader::read);
                position = write(execution, parameters, chunk, position.counts());
            }
        }
        Job job = execution.job();
        execution.total(job.processed());
        execution.result(ImportResult.of(parameters, position, job.processed() - job.failed(), job.failed()));
    }

    /** @return where the file goes on, with what became of the rows so far */
    private ImportPosition write(
            JobExecution execution, ImportParameters parameters, ParsedChunk parsed, ImportCounts before) {
        storage.requireRoom();
        AtomicReference<ImportPosition> next = new AtomicReference<>(parsed.next());
        execution.chunk(LANE, chunk -> {
            RowWriter.Written written = written(execution, parameters, parsed);
            next.set(parsed.next().with(before.plus(written.counts())));
            chunk.processed(parsed.rows());
            chunk.refused(parsed.errors());
            chunk.refused(written.refused());
            chunk.checkpoint(next.get());
        });
        if (!parameters.dryRun()) {
            metrics.count(parsed);
        }
        return next.get();
    }

    private RowWriter.Written written(JobExecution execution, ImportParameters parameters, ParsedChunk parsed) {
        TenantId tenantId = execution.tenantId();
        return parameters.dryRun()
                ? rows.rehearse(tenantId, parameters.rulesOrNone(), parsed.accepted())
                : rows.write(
                        tenantId,
                        execution.jobId(),
                        parameters.rulesOrNone(),
                        parsed.accepted(),
                        execution.job().createdBy());
    }

    private static ParsedChunk await(Future<ParsedChunk> ahead) throws Exception {
        try {
            return ahead.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
