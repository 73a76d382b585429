package io.leadline.jobs;

/** The work of one chunk, done inside its transaction. */
@FunctionalInterface
public interface ChunkWork {
    void run(Chunk chunk);
}
