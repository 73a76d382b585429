package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the application it belonged to, because that was killed. It still holds the data
 * files, so it has to end before another can start.
 */
final class OrphanedServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final ProcessHandle process;
    private final String datadirOption;

    private OrphanedServer(ProcessHandle process, String datadirOption) {
        this.process = process;
        this.datadirOption = datadirOption;
    }

    /**
     * The server that the file names. The number alone proves nothing, it may have gone to another program since; and
     * the command line alone may belong to a container that sees its folder under the same name.
     */
    static Optional<OrphanedServer> find(Path pidFile, String datadirOption) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String text = Files.readString(pidFile).strip();
        if (!text.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text))
                .map(process -> new OrphanedServer(process, datadirOption))
                .filter(OrphanedServer::lives);
    }

    void stop(Duration timeout) throws IOException {
        log.warn("A database of an earlier, killed run is still there (process {}); stopping it", process.pid());
        process.destroy();
        if (!isGoneWithin(timeout)) {
            log.warn("It did not stop within {}; killing it", timeout);
            process.destroyForcibly();
            if (!isGoneWithin(timeout)) {
                throw new IOException("Cannot stop the database of an earlier run, process " + process.pid());
            }
        }
    }

    private boolean isGoneWithin(Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        while (lives()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                process.onExit().get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThere) {
                log.trace("Process {} still ends", process.pid());
            } catch (ExecutionException impossible) {
                throw new IOException(impossible);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while an earlier database stopped", interruption);
            }
        }
        return true;
    }

    /** A process that ended but was not yet collected by its new parent has no command line any more. */
    private boolean lives() {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(datadirOption))
                        .orElse(false);
    }
}
