package io.leadline.jobs.internal.submission;

import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.JobView;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.record.RowErrorRepository;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.csv.CsvDownloads;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "jobs", description = "Long work in the background: progress, result, errors")
class JobController {
    private static final Pattern TYPE = Pattern.compile("[a-z_]{1,50}");

    private final JobSubmissions jobs;
    private final JobCancellation cancellation;
    private final JobRepository repository;
    private final RowErrorRepository errors;
    private final Audit audit;
    private final CsvDownloads downloads;

    JobController(
            JobSubmissions jobs,
            JobCancellation cancellation,
            JobRepository repository,
            RowErrorRepository errors,
            Audit audit,
            CsvDownloads downloads) {
        this.audit = audit;
        this.downloads = downloads;
        this.jobs = jobs;
        this.cancellation = cancellation;
        this.repository = repository;
        this.errors = errors;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listJobs", summary = "List jobs, newest first")
    Page<JobView> list(
            Caller caller,
            @Parameter(schema = @Schema(allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"}))
                    @RequestParam(required = false)
                    @Nullable String status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        JobStatus wanted = status == null ? null : status(status);
        if (type != null && !TYPE.matcher(type).matches()) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "type is a word such as lead_import.");
        }
        String scope =
                String.join("/", "jobs", caller.tenantId().value(), String.valueOf(status), String.valueOf(type));
        long before =
                cursor == null ? Long.MAX_VALUE : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                        repository.page(caller.tenantId(), wanted, type, before, size + 1),
                        size,
                        last -> Cursor.encode(scope, last.id()))
                .map(JobView::of);
    }

    private static JobStatus status(String name) {
        return JobStatus.ofWireName(name)
                .orElseThrow(() -> new DomainException(
                        ProblemType.INVALID_PARAMETER,
                        "status must be one of queued, running, succeeded, failed, cancelled."));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getJob", summary = "A job's state, progress, result or error")
    JobView get(Caller caller, @PathVariable long id) {
        return JobView.of(jobs.get(caller.tenantId(), new JobId(id)));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith({"job_finished", "not_cancellable"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description = "What it has done stays done. A job that has ended already answers 409 job_finished, "
                    + "the erasure of a person 409 not_cancellable.")
    void cancel(Caller caller, @PathVariable long id) {
        cancellation.cancel(caller.tenantId(), new JobId(id));
    }

    @GetMapping("/{id}/errors.csv")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "downloadJobErrors",
            summary = "The rows a job refused, as CSV",
            description =
                    "Columns line_number, reason and content. At most 100,000 rows are listed; failed counts all.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void errors(Caller caller, @PathVariable long id, HttpServletResponse response) throws IOException {
        JobId jobId = jobs.get(caller.tenantId(), new JobId(id)).id();
        audit.record(caller.tenantId(), AuditEntry.of("job_errors.exported", "job", jobId));
        downloads.send(caller, response, "job-" + jobId + "-errors.csv", csv -> {
            csv.row(List.of("line_number", "reason", "content"));
            errors.forEach(
                    caller.tenantId(),
                    jobId,
                    error -> csv.row(List.of(
                            error.line() == null ? "" : error.line().toString(), error.reason(), error.content())));
        });
    }
}
