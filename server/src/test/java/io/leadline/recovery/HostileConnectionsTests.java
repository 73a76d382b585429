package io.leadline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of connections that begin a request and do not end it, against a heap that could not hold them all. */
class HostileConnectionsTests {
    private static final int HOSTILE = 3000;
    private static final int ORIGINS = 50;
    private static final int CONNECT_MILLIS = 5000;

    /** Far more than it takes; a server that has choked never answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String EMAIL = "admin@leadline.local";

    @Test
    void aServerWithASmallHeapOutlivesThemAndServesWhoIsSignedIn(@TempDir Path data)
            throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(
                data, "-Xmx192m", "--leadline.admin.email=" + EMAIL, "--leadline.admin.password=" + ApiClient.PASSWORD);
        List<SocketChannel> hostile = new ArrayList<>();
        try {
            ApiClient admin = ApiClient.nobody(server.port()).login(EMAIL, ApiClient.PASSWORD);
            for (int i = 0; i < HOSTILE; i++) {
                begin(server.port(), "127.0.9." + (1 + i % ORIGINS)).ifPresent(hostile::add);
                if (i % 100 == 0) {
                    long before = System.nanoTime();
                    assertThat(admin.get("/leads").status()).isEqualTo(200);
                    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
                    hostile.forEach(HostileConnectionsTests::drip);
                }
            }

            assertThat(hostile).as("connections it had to bear").hasSizeGreaterThan(HOSTILE / 10);
            assertThat(server.isAlive()).isTrue();
            assertThat(admin.get("/leads").status()).isEqualTo(200);
            assertThat(ApiClient.nobody(server.port())
                            .login(EMAIL, ApiClient.PASSWORD)
                            .get("/auth/me")
                            .status())
                    .as("somebody new")
                    .isEqualTo(200);
        } finally {
            for (SocketChannel channel : hostile) {
                channel.close();
            }
            server.stop();
        }
    }

    /** Empty where the server does not let it in, or no further. */
    private static Optional<SocketChannel> begin(int port, String from) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(from, 0));
            channel.socket().connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            channel.write(bytes("POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
            channel.configureBlocking(false);
            return Optional.of(channel);
        } catch (IOException refused) {
            channel.close();
            return Optional.empty();
        }
    }

    private static void drip(SocketChannel channel) {
        try {
            channel.write(bytes(" "));
        } catch (IOException closedByTheServer) {
            // It has made room.
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
