package io.leadline.jobs.internal.queue;

import io.leadline.jobs.JobId;
import io.leadline.jobs.internal.record.JobLocks;
import io.leadline.jobs.internal.record.JobTransactions;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.running.RunOutcome;
import io.leadline.platform.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which job gets a free thread, and takes jobs back. */
@Component
class JobDispatch {
    private static final long UNKNOWN_ITEMS = 10_000;
    private static final Duration EACH_ITEM = Duration.ofMillis(1);
    /** How long a long job waits at most for shorter ones of its tenant that came later. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JobQueue queue;
    private final JobTurns turns;
    private final JobLocks locks;
    private final JobTransactions transactions;
    private final JobsProperties properties;

    JobDispatch(
            JobQueue queue, JobTurns turns, JobLocks locks, JobTransactions transactions, JobsProperties properties) {
        this.queue = queue;
        this.turns = turns;
        this.locks = locks;
        this.transactions = transactions;
        this.properties = properties;
    }

    /** Puts a new job in line, in the transaction at hand. */
    void add(TenantId tenantId, JobId jobId, @Nullable Long items) {
        queue.add(tenantId, jobId, expected(items == null ? UNKNOWN_ITEMS : items));
    }

    private static Duration expected(long items) {
        return EACH_ITEM.multipliedBy(Math.clamp(items, 0, LONGEST.dividedBy(EACH_ITEM)));
    }

    /** The next job for a thread of the replica. Asks without a lock first: an idle replica holds up nobody. */
    Optional<Claim> claim(String replica) {
        if (turns.next(replica, share()).isEmpty()) {
            return Optional.empty();
        }
        return transactions.run(() -> {
            locks.dispatch();
            Optional<Claim> claim = turns.next(replica, share()).flatMap(tenantId -> queue.claim(tenantId, replica));
            claim.ifPresent(taken -> turns.served(taken.tenantId()));
            return claim;
        });
    }

    /** Whether another job should have the thread of this one. */
    boolean isOthersTurn(Claim claim) {
        return turns.othersAreBefore(claim.tenantId(), claim.replica(), share()) || queue.ownJobIsBefore(claim);
    }

    void settle(Claim claim, RunOutcome outcome) {
        transactions.run(() -> {
            switch (outcome) {
                case RunOutcome.Over() -> queue.remove(claim);
                case RunOutcome.TakenOver() -> {}
                case RunOutcome.Again(Duration delay) -> queue.giveBack(claim, delay);
            }
            turns.served(claim.tenantId());
            return outcome;
        });
    }

    /** One thread of each replica stays free for other tenants. */
    private int share() {
        return Math.max(1, properties.threads() - 1);
    }
}
