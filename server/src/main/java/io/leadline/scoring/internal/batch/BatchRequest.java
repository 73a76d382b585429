package io.leadline.scoring.internal.batch;

import io.leadline.platform.database.Instants;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
public record BatchRequest(
        @Nullable @Size(min = 1, max = 10_000) List<@NotNull @Min(1) Long> leadIds,
        @Nullable Instant createdSince) {
    public static final BatchRequest ALL = new BatchRequest(null, null);

    @AssertTrue(message = "created_since must lie between 1970 and 2200") boolean isCreatedSinceValid() {
        return createdSince == null || Instants.isStorable(createdSince);
    }

    boolean isAll() {
        return leadIds == null && createdSince == null;
    }
}
