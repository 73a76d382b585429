package io.leadline.leads.internal.importing;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobView;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.storage.NeedsStorage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/leads/import")
@Tag(name = "leads")
class LeadImportController {
    private final ImportUpload upload;
    private final MappingField mappings;

    LeadImportController(ImportUpload upload, MappingField mappings) {
        this.upload = upload;
        this.mappings = mappings;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Role.SUPERVISOR)
    @NeedsStorage
    @MayRespondWith({
        "bad_request",
        "validation_failed",
        "empty_file",
        "not_a_csv",
        "too_many_columns",
        "unknown_delimiter",
        "too_many_jobs",
        "upload_quota_exceeded"
    })
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "importLeads",
            summary = "Import leads from a CSV file",
            description =
                    "UTF-8, separated by comma, semicolon or tab, with a header. The file is stored and a job reads it: "
                            + "rows become leads, refused rows are listed with line number and reason in the job's errors.csv. "
                            + "A file with a header and no rows is a job with nothing to do.")
    ResponseEntity<JobView> importLeads(
            Caller caller,
            @RequestPart("file") MultipartFile file,
            @Parameter(
                            description = "JSON object: column header to a lead field, attributes.<name>, or null to "
                                    + "leave the column out. Other columns are mapped by their headers.")
                    @RequestParam(required = false)
                    @Nullable String mapping,
            @Parameter(description = "Read and check only; the job's result shows the first rows and errors.")
                    @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean dryRun)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            Job job = upload.take(caller, content, file.getSize(), mappings.read(mapping), dryRun);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/jobs/" + job.id()))
                    .body(JobView.of(job));
        }
    }
}
