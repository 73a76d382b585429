package io.leadline.platform.database.watch;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The pool, for callers with two kinds of patience: they queue while all connections are in use, and give up at once when the
 * database is away, or after a while where nobody waits for them.
 */
final class WatchedDataSource extends DelegatingDataSource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseState state;

    WatchedDataSource(HikariDataSource pool, DatabaseState state) {
        super(pool);
        this.state = state;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!isWorthTrying()) {
                throw new SQLTransientConnectionException("The database does not answer", "08001");
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException noneFree) {
                // The pool waits in turns of its connection timeout, so that a waiter learns soon when the database
                // goes.
                if (System.nanoTime() - end > 0) {
                    throw noneFree;
                }
            }
        }
    }

    /** Background work has time, and would fill the log with failures; whoever called is answered soon. */
    private boolean isWorthTrying() {
        return RequestContextHolder.getRequestAttributes() == null
                ? state.isAnsweringWithin(PATIENCE)
                : state.isAnsweringSoon();
    }
}
