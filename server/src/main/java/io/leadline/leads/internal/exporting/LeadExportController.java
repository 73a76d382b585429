package io.leadline.leads.internal.exporting;

import io.leadline.leads.internal.lifecycle.LeadAudit;
import io.leadline.leads.internal.listing.LeadFilter;
import io.leadline.leads.internal.listing.LeadQuery;
import io.leadline.leads.internal.listing.LeadSort;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.csv.CsvDownloads;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.storage.NeedsStorage;
import io.leadline.platform.web.json.JsonColumn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "leads")
class LeadExportController {
    private static final int PAGE = 250;

    private final LeadQuery query;
    private final LeadAudit audit;
    private final JsonColumn json;
    private final CsvDownloads downloads;

    LeadExportController(LeadQuery query, LeadAudit audit, JsonColumn json, CsvDownloads downloads) {
        this.query = query;
        this.audit = audit;
        this.json = json;
        this.downloads = downloads;
    }

    @GetMapping("/export.csv")
    @Requires(Role.SUPERVISOR)
    @NeedsStorage
    @MayRespondWith({"invalid_category", "validation_failed"})
    @Operation(
            operationId = "exportLeads",
            summary = "Download leads as CSV",
            description =
                    "The filters and sort of the list. RFC 4180, UTF-8, attributes as one JSON column. A cell that begins "
                            + "with = + - @ tab or carriage return gets an apostrophe in front, so that no spreadsheet runs it as a "
                            + "formula; numbers and phone numbers such as +49 30 1234 stay as they are. An import takes the apostrophe "
                            + "away again.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(
            Caller caller,
            LeadFilter filter,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "-score",
                                                "score",
                                                "-created_at",
                                                "created_at",
                                                "last_name"
                                            }))
                    @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(
                            description =
                                    "Only these columns, in this order: those of the whole export and attributes.<name>",
                            explode = Explode.FALSE,
                            example = "first_name,last_name,overall_score")
                    @RequestParam(required = false)
                    @Nullable List<String> columns,
            HttpServletResponse response)
            throws IOException {
        LeadSort order = LeadSort.of(sort);
        List<String> chosen = ExportColumns.chosen(columns);
        audit.exported(caller.tenantId(), filter, chosen);
        downloads.send(caller, response, "leads.csv", csv -> {
            csv.row(chosen);
            List<ExportColumns.Cell> cells = ExportColumns.cells(chosen);
            forEach(
                    caller.tenantId(),
                    filter,
                    order,
                    lead -> csv.row(
                            cells.stream().map(cell -> cell.of(lead, json)).toList()));
        });
    }

    /** A page at a time, so that memory stays flat and no transaction stays open. */
    private void forEach(TenantId tenantId, LeadFilter filter, LeadSort order, Consumer<LeadView> reader) {
        String cursor = null;
        do {
            Page<LeadView> page = query.page(tenantId, filter, order, cursor, PAGE);
            page.items().forEach(reader);
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
