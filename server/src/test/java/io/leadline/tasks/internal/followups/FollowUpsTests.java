package io.leadline.tasks.internal.followups;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.tasks.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpsTests {
    private static final String MONDAY = "2031-01-06T09:00:00Z";
    private static final String FRIDAY = "2031-01-10T15:30:00Z";

    /** When the lead is to be followed up, its open task, when that is due. */
    @ParameterizedTest
    @CsvSource({
        ", , , NONE",
        MONDAY + ", , , PLAN",
        MONDAY + ", 7, " + MONDAY + ", NONE",
        MONDAY + ", 7, " + FRIDAY + ", MOVE",
        MONDAY + ", 7, , MOVE",
        ", 7, " + MONDAY + ", CANCEL",
        ", 7, , CANCEL",
    })
    void theTaskFollowsTheLead(
            @Nullable Instant plannedAt, @Nullable Long task, @Nullable Instant dueAt, FollowUps.Step step) {
        FollowUps.Standing standing = new FollowUps.Standing(
                new LeadId(5), plannedAt, null, LeadPriority.MEDIUM, task == null ? null : new TaskId(task), dueAt);

        assertThat(standing.step()).isEqualTo(step);
    }
}
