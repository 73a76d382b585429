package io.leadline.leads.internal.importing.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Gives the disk back what uploads took. A table's file keeps the space of deleted rows for later ones; so it is rebuilt once
 * that is much, and much more than what it still holds.
 */
@Component
class UploadSpace {
    private static final Logger LOG = LoggerFactory.getLogger(UploadSpace.class);
    private static final long WORTH_IT = DataSize.ofMegabytes(32).toBytes();
    private static final int OF_WHAT_IS_HELD = 4;
    private static final String PARTS = "import_file_parts";

    private final JdbcClient jdbc;
    private final TransactionTemplate sameConnection;

    UploadSpace(JdbcClient jdbc, TransactionTemplate sameConnection) {
        this.jdbc = jdbc;
        this.sameConnection = sameConnection;
    }

    /** @return whether there was anything worth giving back */
    boolean giveBack() {
        return Boolean.TRUE.equals(sameConnection.execute(status -> {
            // MySQL would tell yesterday's sizes; MariaDB does not know the setting and reads a comment.
            jdbc.sql("/*!80000 SET SESSION information_schema_stats_expiry = 0 */ DO 1")
                    .update();
            long unused = unused();
            if (unused < WORTH_IT || unused < OF_WHAT_IS_HELD * held()) {
                return false;
            }
            rebuild();
            LOG.info("Gave back about {} bytes of disk that uploads had used", unused);
            return true;
        }));
    }

    long unused() {
        return jdbc.sql("SELECT data_free FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = :parts")
                .param("parts", PARTS)
                .query(Long.class)
                .single();
    }

    private long held() {
        return jdbc.sql("SELECT COALESCE(SUM(bytes), 0) FROM import_files")
                .query(Long.class)
                .single();
    }

    /** Uploads wait for its end; it waits for theirs, but not long, or it would hold up the ones behind it. */
    private void rebuild() {
        jdbc.sql("SET SESSION lock_wait_timeout = 2").update();
        try {
            jdbc.sql("OPTIMIZE TABLE " + PARTS).query().listOfRows();
        } finally {
            jdbc.sql("SET SESSION lock_wait_timeout = DEFAULT").update();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {
        @Bean
        RecurringTask<Void> uploadSpaceTask(UploadSpace space) {
            return Tasks.recurring("upload-space", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> space.giveBack());
        }
    }
}
