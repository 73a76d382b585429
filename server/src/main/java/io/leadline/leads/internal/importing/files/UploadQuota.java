package io.leadline.leads.internal.importing.files;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** How many bytes of uploads a tenant may have at once, whatever number of uploads they come in. */
@Component
public class UploadQuota {
    private static final ProblemType EXCEEDED =
            ProblemType.conflict("upload_quota_exceeded", "Too much is waiting to be imported");

    private final ImportFileRepository files;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DataSize quota;

    UploadQuota(
            ImportFileRepository files,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${leadline.storage.uploads-per-tenant:2GB}") DataSize quota) {
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
        this.quota = quota;
    }

    /**
     * Makes a place for an upload of that size.
     *
     * @return the new file's id
     * @throws DomainException 413 when it never fits, 409 when it does not fit beside those there are
     */
    public long admit(TenantId tenantId, long bytes) {
        if (bytes > quota.toBytes()) {
            throw new DomainException(
                    ProblemType.PAYLOAD_TOO_LARGE,
                    "The file is larger than the " + megabytes(quota.toBytes())
                            + " a tenant may upload; split it into several.");
        }
        return transaction.execute(status -> {
            files.lock(tenantId);
            requireRoom(files.held(tenantId), bytes);
            return files.create(tenantId, bytes, clock.instant());
        });
    }

    private void requireRoom(long held, long bytes) {
        if (held + bytes > quota.toBytes()) {
            throw new DomainException(
                    EXCEEDED,
                    "Uploads of " + megabytes(held) + " wait to be imported, and a tenant may have "
                            + megabytes(quota.toBytes())
                            + ". Wait until an import ends, or cancel one, then upload again.");
        }
    }

    private static String megabytes(long bytes) {
        return Math.ceilDiv(bytes, DataSize.ofMegabytes(1).toBytes()) + " MB";
    }
}
