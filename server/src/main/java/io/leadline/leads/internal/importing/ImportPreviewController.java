package io.leadline.leads.internal.importing;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.idempotency.NeverReplayed;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.storage.NeedsStorage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "leads")
class ImportPreviewController {
    private final ImportPreviews previews;
    private final MappingField mappings;

    ImportPreviewController(ImportPreviews previews, MappingField mappings) {
        this.previews = previews;
        this.mappings = mappings;
    }

    @PostMapping(path = "/api/v1/leads/import/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Role.SUPERVISOR)
    @NeedsStorage
    @NeverReplayed
    @MayRespondWith({
        "bad_request",
        "validation_failed",
        "empty_file",
        "not_a_csv",
        "too_many_columns",
        "unknown_delimiter"
    })
    @Operation(
            operationId = "previewImport",
            summary = "How a CSV file would be imported",
            description =
                    "Looks at the first 256 KiB, so that much of a large file is enough: its columns with sample values, the "
                            + "fields their headers stand for, and the first twenty rows as they would come in under the mapping. Nothing "
                            + "is stored.")
    ImportPreview preview(
            Caller caller,
            @RequestPart("file") MultipartFile file,
            @Parameter(
                            description = "JSON object: column header to a lead field, attributes.<name>, or null to "
                                    + "leave the column out. Other columns are mapped by their headers.")
                    @RequestParam(required = false)
                    @Nullable String mapping)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return previews.of(caller.tenantId(), content.readNBytes(ImportPreviews.SIZE), mappings.read(mapping));
        }
    }
}
