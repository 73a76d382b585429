package io.leadline.platform.storage;

import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps some disk space free, on the volume of the data folder and on the one uploads wait on. Whatever may need much of it
 * asks here first and is refused before the reserve is touched; signing in, reading and small changes do not ask.
 */
public final class StorageReserve {
    private static final Logger LOG = LoggerFactory.getLogger(StorageReserve.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final List<Volume> volumes;
    private final StorageProperties properties;
    private final AtomicLong claimed = new AtomicLong();

    StorageReserve(List<Volume> volumes, StorageProperties properties) {
        this.volumes = List.copyOf(volumes);
        this.properties = properties;
    }

    /** Space that somebody is about to fill; given back when they are done, by when it is in use or free again. */
    public interface Claim extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws RetryLaterException 507 when the reserve is touched */
    public void requireRoom() {
        requireRoom(claimed.get());
    }

    /**
     * Sets space aside, so that many who come at once do not together take what each alone could have.
     *
     * @throws RetryLaterException 507 when it would touch the reserve
     */
    public Claim claim(long bytes) {
        long together = claimed.addAndGet(bytes);
        try {
            requireRoom(together);
        } catch (RetryLaterException low) {
            claimed.addAndGet(-bytes);
            throw low;
        }
        return () -> claimed.addAndGet(-bytes);
    }

    private void requireRoom(long wanted) {
        for (Volume volume : volumes) {
            long free = volume.free();
            if (free - wanted < reserveOf(volume)) {
                LOG.warn(
                        "Refused bulk work: {} bytes are free in {}, {} are kept and {} wanted",
                        free,
                        volume.folder(),
                        reserveOf(volume),
                        wanted);
                throw new RetryLaterException(
                        ProblemType.STORAGE_LOW,
                        "The server is short of disk space. Ask its operator to free some, then try again; "
                                + "everything else goes on.",
                        LOOK_AGAIN);
            }
        }
    }

    List<Volume> volumes() {
        return volumes;
    }

    long reserveOf(Volume volume) {
        return properties.reserveOf(volume.size());
    }
}
