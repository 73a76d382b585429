package io.leadline.platform.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures of the database itself, which pass, from failures of what it was asked to do. */
public final class DatabaseFailures {
    /** Disk full, table full, and what MariaDB and MySQL say when a file cannot grow. */
    private static final Set<Integer> DISK_FULL = Set.of(3, 1021, 1026, 1114, 1878);

    /** A file's error that names the operating system's reason. */
    private static final Set<String> NO_SPACE = Set.of("errno: 28", "error 28 ", "No space left");

    /** The server only reads: an option, a replica, or a volume mounted read-only after an error. */
    private static final Set<Integer> READ_ONLY = Set.of(1036, 1290, 1792, 1836);

    private static final String CONNECTION_STATE = "08";

    private DatabaseFailures() {}

    /** What to tell the caller, where the failure goes back to a database that is away, busy or full. */
    public static Optional<RetryLaterException> problemOf(Throwable failure) {
        boolean away = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isFull(sql)) {
                return Optional.of(full());
            }
            if (cause instanceof SQLException sql && READ_ONLY.contains(sql.getErrorCode())) {
                return Optional.of(readOnly());
            }
            away = away || isAway(cause);
        }
        return away ? Optional.of(away(Duration.ofSeconds(1))) : Optional.empty();
    }

    /** The database does not answer. */
    public static RetryLaterException away(Duration after) {
        return new RetryLaterException(
                ProblemType.UNAVAILABLE, "The database is busy or away; try again in a moment.", after);
    }

    private static RetryLaterException full() {
        return new RetryLaterException(
                ProblemType.STORAGE_LOW,
                "The database's disk is full, so nothing was changed. Free disk space on the server, then try again.",
                Duration.ofSeconds(30));
    }

    private static RetryLaterException readOnly() {
        return new RetryLaterException(
                ProblemType.UNAVAILABLE,
                "The database can only be read right now, so nothing was changed; try again later.",
                Duration.ofSeconds(30));
    }

    private static boolean isFull(SQLException sql) {
        String message = String.valueOf(sql.getMessage());
        return DISK_FULL.contains(sql.getErrorCode()) || NO_SPACE.stream().anyMatch(message::contains);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof TransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()));
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && state.startsWith(CONNECTION_STATE);
    }
}
