package io.leadline.leads.internal.importing;

import io.leadline.identity.Members;
import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.csv.Cells;
import io.leadline.leads.internal.importing.csv.Delimiter;
import io.leadline.leads.internal.importing.csv.Frame;
import io.leadline.leads.internal.importing.csv.RecordFramer;
import io.leadline.leads.internal.importing.csv.RefusedRowException;
import io.leadline.leads.internal.importing.files.ImportFileRepository;
import io.leadline.leads.internal.importing.files.StoredFile;
import io.leadline.leads.internal.importing.rows.ChunkReader;
import io.leadline.leads.internal.importing.rows.ImportPosition;
import io.leadline.leads.internal.importing.rows.RowCheck;
import io.leadline.leads.internal.importing.rows.RowReader;
import io.leadline.leads.internal.record.CellContext;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.platform.TenantId;
import io.leadline.platform.web.json.JsonColumn;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what reads the rest of a stored file. */
@Component
class ImportReaders {
    private final ImportFileRepository files;
    private final Tenants tenants;
    private final Members members;
    private final LeadNormalizer normalizer;
    private final Validator validator;
    private final JsonColumn json;

    ImportReaders(
            ImportFileRepository files,
            Tenants tenants,
            Members members,
            LeadNormalizer normalizer,
            Validator validator,
            JsonColumn json) {
        this.files = files;
        this.tenants = tenants;
        this.members = members;
        this.normalizer = normalizer;
        this.validator = validator;
        this.json = json;
    }

    ChunkReader open(TenantId tenantId, ImportParameters parameters, ImportPosition from) {
        Tenant tenant = tenants.get(tenantId);
        Delimiter delimiter = Delimiter.of(parameters.delimiter());
        StoredFile file = new StoredFile(files, tenantId, parameters.fileId(), from.offset());
        return new ChunkReader(
                new RecordFramer(file, delimiter, from.offset(), from.line()),
                new Cells(delimiter),
                new RowReader(parameters.columns(), new CellContext(tenant.timeZone(), json)),
                new RowCheck(validator, normalizer, members, tenant),
                from,
                parameters.dryRun());
    }

    /** Reads single rows. */
    interface Rows {
        ImportPreview.Row read(Frame frame);
    }

    Rows rows(TenantId tenantId, Delimiter delimiter, List<ColumnTarget> columns) {
        Tenant tenant = tenants.get(tenantId);
        Cells cells = new Cells(delimiter);
        RowReader rows = new RowReader(columns, new CellContext(tenant.timeZone(), json));
        RowCheck check = new RowCheck(validator, normalizer, members, tenant);
        return frame -> {
            List<String> found = List.of();
            try {
                found = cells.read(ChunkReader.whole(frame));
                LeadFields lead = check.check(rows.read(found)).fields();
                return new ImportPreview.Row(frame.line(), found, lead, List.of());
            } catch (RefusedRowException refused) {
                return new ImportPreview.Row(
                        frame.line(), found, null, List.of(refused.reason().split("; ", -1)));
            }
        };
    }
}
