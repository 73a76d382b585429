package io.leadline.scoring.internal.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass of a batch over a tenant's leads, kept with the job so that a resumed run goes on with the same figures.
 *
 * @param pass counts the passes of a job; another one follows when the model changed meanwhile
 * @param at the instant every lead of the pass is scored for
 * @param modelVersion the model of the pass
 * @param full whether the pass covers all open leads
 * @param first the smallest lead id
 * @param last the largest lead id when the pass began; leads created later are scored on creation
 */
record BatchPlan(int pass, Instant at, int modelVersion, boolean full, long first, long last) {
    /** A range of lead ids, and the job lane that keeps how far it is. */
    record Lane(int number, long after, long upTo) {}

    /** The id range in equal parts, worked on side by side. */
    List<Lane> lanes(int count) {
        List<Lane> lanes = new ArrayList<>(count);
        long width = Math.max(1, (last - first + count) / count);
        for (int i = 0; i < count; i++) {
            long after = Math.min(last, first - 1 + i * width);
            long upTo = i == count - 1 ? last : Math.min(last, first - 1 + (i + 1) * width);
            lanes.add(new Lane(i + 1, after, upTo));
        }
        return lanes;
    }
}
