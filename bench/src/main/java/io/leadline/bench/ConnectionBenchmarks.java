package io.leadline.bench;

import io.leadline.LeadlineApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten thousand hostile connections against a server process of its own with a heap of 512 MiB: headers and bodies that drip, and
 * connections that say nothing, each opened again when the server has closed it. Meanwhile somebody signed in asks for their
 * leads, each time on a new connection.
 */
final class ConnectionBenchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionBenchmarks.class);
    private static final int HOSTILE = 10_000;
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final int WARM_UP = 500;
    private static final long DRIP_NANOS = Duration.ofSeconds(5).toNanos();
    private static final double MOST_MILLISECONDS = 100;
    private static final String PASSWORD = "bench-password-1";

    private final JsonMapper json = new JsonMapper();
    private final int port = freePort();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger closedByServer = new AtomicInteger();
    private String token = "";
    private String tenant = "";

    ConnectionBenchmarks() throws IOException {}

    List<Row> surviving(Path data) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeadlineApplication.class.getName(),
                        "--leadline.data-dir=" + data,
                        "--leadline.rate-limits.enabled=false",
                        "--leadline.admin.email=bench@leadline.local",
                        "--leadline.admin.password=" + PASSWORD,
                        "--server.port=" + port,
                        "--server.address=127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        try {
            signIn();
            for (int i = 0; i < WARM_UP; i++) {
                askForLeads();
            }
            return List.of(
                    row("one address", under(server, number -> "127.0.1.1")),
                    row("200 addresses", under(server, number -> "127.0.2." + (1 + number % 200))));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Where a hostile connection comes from. */
    private interface Origin {
        String of(int number);
    }

    private static Row row(String from, double milliseconds) {
        return new Row(
                "a lead list during " + HOSTILE + " hostile connections from " + from + ", p99",
                String.format(Locale.ROOT, "%,.1f ms", milliseconds),
                String.format(Locale.ROOT, "%,.0f ms", MOST_MILLISECONDS),
                milliseconds / MOST_MILLISECONDS,
                1,
                false);
    }

    private double under(Process server, Origin origin) throws InterruptedException, IOException {
        over.set(false);
        open.set(0);
        Thread attack = Thread.ofPlatform().start(() -> attack(origin));
        List<Double> milliseconds = new ArrayList<>();
        long end = System.nanoTime() + MEASURED.toNanos();
        while (System.nanoTime() < end) {
            milliseconds.add(askForLeads());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        over.set(true);
        attack.join();
        if (!server.isAlive()) {
            throw new IllegalStateException("The server did not survive");
        }
        List<Double> sorted = milliseconds.stream().sorted().toList();
        LOG.info(
                "{} calls: median {} ms, slowest {} ms; {} of {} hostile connections closed by the server",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                closedByServer.getAndSet(0),
                open.get());
        return sorted.get(sorted.size() * 99 / 100);
    }

    private void attack(Origin origin) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 12);
        try (Selector selector = Selector.open()) {
            long nextDrip = System.nanoTime() + DRIP_NANOS;
            int number = 0;
            while (!over.get()) {
                for (int i = 0; i < 100 && selector.keys().size() < HOSTILE; i++) {
                    open(selector, origin.of(number), number++);
                }
                selector.select(key -> readAway((SocketChannel) key.channel(), buffer), 5);
                if (System.nanoTime() > nextDrip) {
                    nextDrip += DRIP_NANOS;
                    selector.keys().forEach(ConnectionBenchmarks::drip);
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void open(Selector selector, String address, int number) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(address, 0));
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String beginning = switch (number % 3) {
            case 0 ->
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
            case 1 -> "GET /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nX: ";
            default -> "";
        };
        channel.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, number % 3 == 2 ? "" : " ");
        open.incrementAndGet();
    }

    private void readAway(SocketChannel channel, ByteBuffer buffer) {
        try {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                closedByServer.incrementAndGet();
                channel.close();
            }
        } catch (IOException reset) {
            closedByServer.incrementAndGet();
            closeQuietly(channel);
        }
    }

    private static void drip(SelectionKey key) {
        String drop = (String) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            channel.write(ByteBuffer.wrap(drop.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException gone) {
            closeQuietly(channel);
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException already) {
            // It is gone either way.
        }
    }

    private double askForLeads() throws IOException {
        long begin = System.nanoTime();
        String answer = exchange("GET /api/v1/leads HTTP/1.1\r\n", "");
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException("Somebody signed in was answered " + answer);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private String exchange(String start, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String authorization =
                    token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\nX-Tenant-ID: " + tenant + "\r\n";
            String request = start + "Host: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + authorization + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void signIn() {
        String login = "{\"email\": \"bench@leadline.local\", \"password\": \"" + PASSWORD + "\"}";
        String answer = "";
        while (!answer.startsWith("HTTP/1.1 200")) {
            try {
                answer = exchange("POST /api/v1/auth/login HTTP/1.1\r\n", login);
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        JsonNode signedIn = json.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        token = signedIn.get("access_token").asString();
        tenant = signedIn.get("tenants").get(0).get("id").asString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
