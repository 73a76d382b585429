package io.leadline.jobs.internal.running;

import io.leadline.jobs.Chunk;
import io.leadline.jobs.RowError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a chunk has to tell until its work is done, so that the job's row is locked only at the end. */
final class OpenChunk implements Chunk {
    private final List<RowError> errors = new ArrayList<>();
    private long processed;
    private @Nullable Object position;

    @Override
    public void processed(long items) {
        processed += items;
    }

    @Override
    public void refused(List<RowError> refused) {
        errors.addAll(refused);
    }

    @Override
    public void checkpoint(Object newPosition) {
        position = newPosition;
    }

    long processed() {
        return processed;
    }

    List<RowError> errors() {
        return errors;
    }

    @Nullable Object position() {
        return position;
    }
}
