package io.leadline.jobs.internal.record;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that read what is committed now: the fence must see a newer attempt, and parallel lanes must not fail on each
 * other's progress, which repeatable reads would make them on newer MariaDB versions.
 */
@Component
public class JobTransactions {
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final TransactionTemplate template;

    JobTransactions(PlatformTransactionManager transactions) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.template = new TransactionTemplate(transactions, definition);
    }

    /** Runs the work in a transaction, again after a deadlock; in the caller's where there is one, and then only once. */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        boolean joins = TransactionSynchronizationManager.isActualTransactionActive();
        for (int tried = 1; ; tried++) {
            try {
                return template.execute(status -> work.get());
            } catch (RuntimeException failure) {
                if (joins || tried == TRIES || !PassingFailures.isConflict(failure)) {
                    throw failure;
                }
                pause(tried);
            }
        }
    }

    /** Of random length, so that the same two do not meet again. */
    private static void pause(int tried) {
        long longest = FIRST_PAUSE.toNanos() << tried;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
