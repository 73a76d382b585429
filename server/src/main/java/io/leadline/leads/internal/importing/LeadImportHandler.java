package io.leadline.leads.internal.importing;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.leads.internal.importing.rows.ChunkReader;
import io.leadline.leads.internal.importing.rows.ImportPosition;
import io.leadline.leads.internal.importing.rows.ParsedChunk;
import io.leadline.leads.internal.lifecycle.LeadService;
import io.leadline.platform.storage.StorageReserve;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Reads an uploaded file into leads. While the database takes one chunk, the next one is read and checked. */
@Component
class LeadImportHandler implements JobHandler {
    static final String TYPE = "lead_import";
    private static final int LANE = 0;

    private final ImportReaders readers;
    private final LeadService leads;
    private final ImportMetrics metrics;
    private final StorageReserve storage;

    LeadImportHandler(ImportReaders readers, LeadService leads, ImportMetrics metrics, StorageReserve storage) {
        this.readers = readers;
        this.leads = leads;
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
                write(execution, parameters, chunk);
                position = chunk.next();
            }
        }
        Job job = execution.job();
        execution.total(job.processed());
        execution.result(ImportResult.of(parameters, position, job.processed() - job.failed(), job.failed()));
    }

    private void write(JobExecution execution, ImportParameters parameters, ParsedChunk parsed) {
        storage.requireRoom();
        execution.chunk(LANE, chunk -> {
            if (!parameters.dryRun() && !parsed.drafts().isEmpty()) {
                leads.insert(
                        execution.tenantId(), parsed.drafts(), execution.job().createdBy());
            }
            chunk.processed(parsed.rows());
            chunk.refused(parsed.errors());
            chunk.checkpoint(parsed.next());
        });
        if (!parameters.dryRun()) {
            metrics.count(parsed);
        }
    }

    private static ParsedChunk await(Future<ParsedChunk> ahead) throws Exception {
        try {
            return ahead.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
