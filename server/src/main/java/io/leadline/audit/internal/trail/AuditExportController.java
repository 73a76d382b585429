package io.leadline.audit.internal.trail;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.csv.CsvDownloads;
import io.leadline.platform.paging.Page;
import io.leadline.platform.storage.NeedsStorage;
import io.leadline.platform.web.json.JsonColumn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-logs")
@Tag(name = "audit")
class AuditExportController {
    private static final int PAGE = 500;
    private static final List<String> HEADERS = List.of(
            "id",
            "at",
            "user_id",
            "user_name",
            "action",
            "entity_type",
            "entity_id",
            "status",
            "reason",
            "changes",
            "facts",
            "address",
            "user_agent",
            "request_id",
            "erased",
            "seal");

    private final AuditQuery query;
    private final Audit audit;
    private final JsonColumn json;
    private final CsvDownloads downloads;

    AuditExportController(AuditQuery query, Audit audit, JsonColumn json, CsvDownloads downloads) {
        this.query = query;
        this.audit = audit;
        this.json = json;
        this.downloads = downloads;
    }

    @GetMapping("/export.csv")
    @Requires(Role.SUPERVISOR)
    @NeedsStorage
    @Operation(
            operationId = "exportAuditLogs",
            summary = "Download audit entries as CSV",
            description =
                    "The filters of the list, newest first. RFC 4180, UTF-8, changes and facts as JSON columns, cells "
                            + "made harmless for spreadsheets. The export is an audit entry itself.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(Caller caller, AuditFilter filter, HttpServletResponse response) throws IOException {
        audit.record(
                caller.tenantId(),
                AuditEntry.ofAll("audit_log.exported", "audit_log").fact("filter", filter));
        downloads.send(caller, response, "audit-log.csv", csv -> {
            csv.row(HEADERS);
            forEach(caller.tenantId(), filter, entry -> csv.row(cells(entry)));
        });
    }

    /** A page at a time, so that memory stays flat and no transaction stays open. */
    private void forEach(TenantId tenantId, AuditFilter filter, Consumer<AuditLogView> reader) {
        String cursor = null;
        do {
            Page<AuditLogView> page = query.page(tenantId, filter, cursor, PAGE);
            page.items().forEach(reader);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private List<String> cells(AuditLogView entry) {
        return List.of(
                text(entry.id()),
                text(entry.at()),
                text(entry.userId()),
                text(entry.userName()),
                entry.action(),
                entry.entityType(),
                text(entry.entityId()),
                entry.status(),
                text(entry.reason()),
                entry.changes().isEmpty() ? "" : json.write(entry.changes()),
                entry.facts().isEmpty() ? "" : json.write(entry.facts()),
                text(entry.address()),
                text(entry.userAgent()),
                text(entry.requestId()),
                text(entry.erased()),
                text(entry.seal()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
