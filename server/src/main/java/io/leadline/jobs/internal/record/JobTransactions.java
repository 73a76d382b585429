package io.leadline.jobs.internal.record;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
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
    /** Pauses of random length, so that the same two do not meet again. */
    private static final RetryPolicy POLICY = RetryPolicy.builder()
            .predicate(PassingFailures::isConflict)
            .maxRetries(7)
            .delay(Duration.ofMillis(15))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .build();

    private final RetryTemplate retries = new RetryTemplate(POLICY);
    private final TransactionTemplate template;

    JobTransactions(PlatformTransactionManager transactions) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.template = new TransactionTemplate(transactions, definition);
    }

    /** Runs the work in a transaction, again after a deadlock; in the caller's where there is one, and then only once. */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? template.execute(status -> work.get())
                : retries.invoke(() -> template.execute(status -> work.get()));
    }
}
