package io.leadline.bench;

import io.leadline.LeadlineApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five thousand live streams of one tenant against a server process of its own with a heap of 512 MiB: how much memory it
 * takes, and how long until each of them has an event.
 */
final class StreamBenchmarks {
    private static final int STREAMS = 5000;
    private static final int ROUNDS = 9;
    private static final double ONE_GIBIBYTE = 1024;
    private static final double ONE_SECOND = 1000;
    private static final String PASSWORD = "bench-password-1";
    private static final byte[] MARK = "\"tenant.updated\"".getBytes(StandardCharsets.UTF_8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final int port = freePort();
    private String token = "";
    private String tenant = "";

    StreamBenchmarks() throws IOException {}

    List<Row> watching(Path data) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeadlineApplication.class.getName(),
                        "--leadline.data-dir=" + data,
                        "--leadline.rate-limits.enabled=false",
                        "--leadline.live.max-streams=" + 2 * STREAMS,
                        "--leadline.live.max-streams-per-user=" + 2 * STREAMS,
                        "--leadline.admin.email=bench@leadline.local",
                        "--leadline.admin.password=" + PASSWORD,
                        "--server.port=" + port,
                        "--server.address=127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        try (Selector selector = Selector.open()) {
            signIn();
            for (int i = 0; i < STREAMS; i++) {
                open(selector);
            }
            List<Double> milliseconds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                milliseconds.add(untilAllHaveHeard(selector, "Round " + round));
            }
            double all =
                    milliseconds.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
            double memory = residentMebibytes(server);
            return List.of(
                    row(STREAMS + " streams open, resident memory", "%,.0f MiB", memory, ONE_GIBIBYTE),
                    row("an event to all " + STREAMS + " streams", "%,.0f ms", all, ONE_SECOND));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static Row row(String work, String form, double measured, double most) {
        return new Row(
                work,
                String.format(Locale.ROOT, form, measured),
                String.format(Locale.ROOT, form, most),
                measured / most,
                1,
                false);
    }

    private void signIn() throws InterruptedException {
        JsonNode signedIn = json.createObjectNode();
        while (!signedIn.has("access_token")) {
            try {
                signedIn = exchange("POST", "/api/v1/auth/login", """
                        {"email": "bench@leadline.local", "password": "%s"}""".formatted(PASSWORD));
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        token = signedIn.get("access_token").asString();
        tenant = signedIn.get("tenants").get(0).get("id").asString();
    }

    private JsonNode exchange(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token).header("X-Tenant-ID", tenant);
        }
        return json.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** Opens a stream and waits until it is. */
    private void open(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nX-Tenant-ID: " + tenant + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        if (!received(channel, "stream.opened".getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalStateException("A stream was not opened");
        }
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
    }

    private double untilAllHaveHeard(Selector selector, String name) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        exchange("PATCH", "/api/v1/tenant", "{\"name\": \"" + name + "\"}");
        int waiting = STREAMS;
        while (waiting > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (received((SocketChannel) key.channel(), MARK)) {
                    waiting--;
                }
            }
            selector.selectedKeys().clear();
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Reads what is there; tells whether the mark was in it. Events are small enough to come in one piece. */
    private boolean received(SocketChannel channel, byte[] mark) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IllegalStateException("The server closed a stream");
        }
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8).contains(new String(mark, StandardCharsets.UTF_8));
    }

    private static double residentMebibytes(Process server) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
