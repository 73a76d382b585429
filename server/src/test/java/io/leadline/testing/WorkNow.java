package io.leadline.testing;

import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a worklist does with a sweep, at once and in the thread of the test. */
public final class WorkNow {
    private static final Logger LOG = LoggerFactory.getLogger(WorkNow.class);
    private static final int PORTION = 100;

    private WorkNow() {}

    /** All that waits; what fails is left waiting. */
    public static <K> void sweep(WorkSource<K> source) {
        List<K> page = source.waiting(null, PORTION);
        while (!page.isEmpty()) {
            for (K key : page) {
                if (work(source, key) == WorkOutcome.UNAVAILABLE) {
                    return;
                }
            }
            page = source.waiting(page.getLast(), PORTION);
        }
    }

    private static <K> WorkOutcome work(WorkSource<K> source, K key) {
        WorkOutcome outcome = WorkOutcome.MORE;
        try {
            while (outcome == WorkOutcome.MORE) {
                outcome = source.work(key);
            }
            return outcome;
        } catch (RuntimeException failed) {
            LOG.warn("{} failed for {}", source.name(), key, failed);
            return WorkOutcome.DONE;
        }
    }
}
