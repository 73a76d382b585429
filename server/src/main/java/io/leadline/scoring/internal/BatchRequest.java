package io.leadline.scoring.internal;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which leads a batch shall score; both left out means all open leads.
 *
 * @param leadIds exactly these leads, closed ones too
 * @param createdSince open leads created at this instant or later
 */
record BatchRequest(
        @Nullable @Size(min = 1, max = 10_000) List<Long> leadIds,
        @Nullable Instant createdSince) {
    static final BatchRequest ALL = new BatchRequest(null, null);

    boolean isAll() {
        return leadIds == null && createdSince == null;
    }
}
