package io.leadline.platform.connections;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A client that sends a bit at a time, and reads what comes back. */
final class Dripper implements AutoCloseable {
    private static final int LONGEST_WAIT = 20_000;

    private final Socket socket = new Socket();
    private final ScheduledExecutorService drops =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private long dueMillis;

    private Dripper(int port, String from) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(LONGEST_WAIT);
    }

    static Dripper of(int port) {
        return from(port, "127.0.0.1");
    }

    static Dripper from(int port, String address) {
        try {
            return new Dripper(port, address);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Dripper send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Sends it again and again until the other side has had enough. */
    Dripper drip(String text, int everyMillis) {
        var _ = drops.scheduleAtFixedRate(() -> send(text), everyMillis, everyMillis, TimeUnit.MILLISECONDS);
        return this;
    }

    /** Sends it so much later than what was to be sent before. */
    void after(int millis, String text) {
        dueMillis += millis;
        var _ = drops.schedule(() -> send(text), dueMillis, TimeUnit.MILLISECONDS);
    }

    /** What comes back until the connection ends; empty where it ends without a word. */
    String answer() {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException endless) {
            return "no end";
        } catch (IOException reset) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        drops.shutdownNow();
        socket.close();
    }
}
