package io.leadline.jobs.internal;

import io.leadline.jobs.JobStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many jobs are open in all tenants: one query over the queue, which has the open jobs and nothing else. */
@Component
class OpenJobs {
    private static final Logger LOG = LoggerFactory.getLogger(OpenJobs.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private Map<Boolean, Long> countsByClaimed = Map.of();
    private Instant readAt = Instant.EPOCH;

    OpenJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At most so old; the last known count while the database is away. */
    synchronized long count(JobStatus status, Duration fresh) {
        Instant now = clock.instant();
        if (readAt.plus(fresh).isBefore(now)) {
            readAt = now;
            read();
        }
        return countsByClaimed.getOrDefault(status == JobStatus.RUNNING, 0L);
    }

    private void read() {
        try {
            countsByClaimed = jdbc
                    .sql("SELECT claimed_by IS NOT NULL AS claimed, COUNT(*) AS jobs FROM job_queue GROUP BY claimed")
                    .query((row, number) -> Map.entry(row.getBoolean("claimed"), row.getLong("jobs")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (RuntimeException away) {
            LOG.debug("Open jobs could not be counted; the gauge shows the count before", away);
        }
    }
}
