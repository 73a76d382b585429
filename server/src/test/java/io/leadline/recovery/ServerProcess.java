package io.leadline.recovery;

import io.leadline.LeadlineApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The whole server as a process of its own, with its embedded database in a folder that outlives it. */
final class ServerProcess {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server on the folder and waits until it is ready.
     *
     * @param settings of the server, and options of Java's, which begin with {@code -X}
     */
    static ServerProcess start(Path dataDirectory, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=10000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000",
                "-XX:+UseSerialGC"));
        // The last of two heaps is the one.
        Stream.of(settings).filter(ServerProcess::isForJava).forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                LeadlineApplication.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--leadline.data-dir=" + dataDirectory));
        Stream.of(settings).filter(setting -> !isForJava(setting)).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LEADLINE_REGISTRATION_ENABLED", "true"); // Unless a setting says otherwise.
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        dataDirectory.resolve("server.log").toFile()))
                .start();
        // A test that fails leaves it running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        ServerProcess server = new ServerProcess(process, port);
        Awaitility.await("the server is ready, see " + dataDirectory.resolve("server.log"))
                .atMost(Duration.ofMinutes(3))
                .until(() -> !process.isAlive() || server.isReady());
        return server;
    }

    private static boolean isForJava(String setting) {
        return setting.startsWith("-X");
    }

    int port() {
        return port;
    }

    /** As {@code kill -9} does: nothing is written any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends {@code SIGTERM} and does not wait. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code SIGTERM} does; tells whether it ended by itself in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    private boolean isReady() {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return HTTP.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
