package io.leadline.jobs.internal.record;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that go away by themselves from those that do not. */
public final class PassingFailures {
    /** Lock wait timeout, deadlock, and MariaDB's "record has changed since last read". */
    private static final Set<Integer> CONFLICT_CODES = Set.of(1205, 1213, 1020);

    private static final String CONNECTION_STATE = "08";

    private PassingFailures() {}

    /** Whether another transaction was in the way: the same work succeeds when done again at once. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException sql && CONFLICT_CODES.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database was away or busy: the same work succeeds later. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isDatabaseAway(cause)) {
                return true;
            }
        }
        return isConflict(failure);
    }

    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()));
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && state.startsWith(CONNECTION_STATE);
    }
}
