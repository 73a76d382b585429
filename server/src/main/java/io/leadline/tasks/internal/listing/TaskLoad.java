package io.leadline.tasks.internal.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has how many open tasks, most first; at most 500 people. */
record TaskLoad(List<OfPerson> items) {
    static final int MOST = 500;

    /**
     * What somebody has to do.
     *
     * @param assigneeId null for the tasks nobody has
     * @param dueToday due from now until the end of today
     */
    @Schema(name = "PersonTaskLoad")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfPerson(@Nullable Long assigneeId, long open, long overdue, long dueToday) {}
}
