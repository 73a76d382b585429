package io.leadline.platform.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@code mariadbd} that is a child of this process. Its log becomes ours. */
final class MariaDbServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MariaDbServer.class);
    private static final String READY = ": ready for connections.";
    private static final int LINES_KEPT = 30;

    private final Process process;
    private final Duration stopTimeout;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile boolean stopping;

    private MariaDbServer(Process process, Duration stopTimeout) {
        this.process = process;
        this.stopTimeout = stopTimeout;
    }

    /**
     * Returns once the server accepts connections.
     *
     * @param pidFile where the next start finds this server in case it survives us
     */
    static MariaDbServer start(List<String> command, Path pidFile, EmbeddedDatabaseProperties properties)
            throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        MariaDbServer server = new MariaDbServer(process, properties.stopTimeout());
        Thread.ofPlatform().daemon().name("mariadbd-log").start(server::readLog);
        try {
            // The server writes this file too, but only after its recovery: too late if we are killed before.
            Files.writeString(pidFile, process.pid() + "\n");
        } catch (IOException diskFull) {
            server.close();
            throw diskFull;
        }
        server.awaitReady(properties.startTimeout());
        return server;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Whether it has ended, or does so in the time given. */
    boolean hasEndedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the operating system holds it back, after {@code SIGSTOP} or in a frozen container: it cannot answer. */
    boolean isSuspended() {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.startsWith(" T", state.lastIndexOf(')') + 1);
        } catch (IOException gone) {
            return false;
        }
    }

    /** It recovers on its next start. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        stopping = true;
        // Not through the process itself: that would close our end of its log.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(stopTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The database did not stop within {}; killing it, it recovers on its next start", stopTimeout);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Duration timeout) throws IOException {
        try {
            ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException ended) {
            throw failure("The database ended while it started");
        } catch (TimeoutException late) {
            close();
            throw failure("The database was not ready after " + timeout);
        } catch (InterruptedException interruption) {
            close();
            Thread.currentThread().interrupt();
            throw failure("Interrupted while the database started");
        }
    }

    private IOException failure(String what) {
        synchronized (lastLines) {
            return new IOException(what + ". Its last words:\n" + String.join("\n", lastLines));
        }
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                relay(line);
                if (line.endsWith(READY)) {
                    ready.complete(null);
                }
            }
        } catch (IOException closed) {
            log.debug("The database's log ended", closed);
        }
        boolean endedWhileStarting = ready.completeExceptionally(new IllegalStateException("ended"));
        if (!endedWhileStarting && !stopping) {
            log.error("The database ended by itself; it is started again");
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
    }

    private static void relay(String line) {
        if (line.contains("[ERROR]")) {
            log.error("{}", line);
        } else {
            log.debug("{}", line);
        }
    }
}
