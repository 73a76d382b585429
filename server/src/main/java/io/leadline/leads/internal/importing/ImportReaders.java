package io.leadline.leads.internal.importing;

import io.leadline.identity.Members;
import io.leadline.leads.internal.LeadNormalizer;
import io.leadline.platform.TenantId;
import io.leadline.platform.web.JsonColumn;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import jakarta.validation.Validator;
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
                new RowReader(parameters.columns(), tenant.timeZone(), json),
                new RowCheck(validator, normalizer, members, tenant),
                from,
                parameters.dryRun());
    }
}
