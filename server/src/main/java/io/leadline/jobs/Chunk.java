package io.leadline.jobs;

import java.util.List;

/** What a chunk of work has to tell; written in its transaction after the work. */
public interface Chunk {
    /** Counts items as looked at, refused ones included. */
    void processed(long items);

    /** Counts items as refused and lists why; each must be counted as processed, too. */
    void refused(List<RowError> errors);

    /** Leaves the lane's position, a record or map kept as JSON, for the next run to go on from. */
    void checkpoint(Object position);
}
