package io.leadline.platform.database.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One living process per data folder. The operating system drops the lock with the process, however it ends, so it
 * never needs cleaning up.
 */
final class DirectoryLock implements AutoCloseable {
    /**
     * Closing any channel of a file drops the process's lock on it, so a second attempt inside this process must be
     * refused before it opens the file.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock acquire(Path directory) throws IOException {
        OwnerOnly.createDirectories(directory);
        Path real = directory.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw new DataDirectoryInUseException(directory);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(real.resolve("leadline.lock"), Set.of(CREATE, WRITE), OwnerOnly.FILE);
            requireLock(channel.tryLock(), directory);
            return new DirectoryLock(real, channel);
        } catch (IOException | RuntimeException failure) {
            if (channel != null) {
                channel.close();
            }
            HELD_HERE.remove(real);
            throw failure;
        }
    }

    private static void requireLock(@Nullable FileLock lock, Path directory) {
        if (lock == null) {
            throw new DataDirectoryInUseException(directory);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(directory);
    }
}
