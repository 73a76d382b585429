package io.leadline.deploy;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program {@code prometheus} on a free port of this machine, reading one target every second as the job
 * {@code leadline}.
 *
 * <pre>{@code
 * try (var prometheus = RealPrometheus.scraping(port, "/actuator/prometheus")) {
 *     prometheus.awaitScrapes(3);
 *     assertThat(prometheus.query("sum(rate(leadline_sign_ins_total[10s]))")).isNotEmpty();
 * }
 * }</pre>
 */
final class RealPrometheus implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private final Process process;

    /** One series of a result: its labels (with {@code __name__} where it has one) and its value now. */
    record Sample(Map<String, String> labels, double value) {}

    /** Prometheus did not take the expression. */
    static final class RefusedQueryException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedQueryException(String expression, String reason) {
            super(reason + "\n" + expression);
        }
    }

    private RealPrometheus(int ownPort, int targetPort, String metricsPath) throws IOException {
        this.port = ownPort;
        var program = Toolbox.PROMETHEUS.program("prometheus");
        this.folder = Files.createTempDirectory("prometheus");
        var configuration = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, scrape_timeout: 1s}
                scrape_configs:
                  - job_name: leadline
                    metrics_path: %s
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                """.formatted(metricsPath, targetPort));
        this.process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + ownPort)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        // A test run that is stopped half-way must not leave it behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts one and waits until it has read the target once. */
    static RealPrometheus scraping(int targetPort, String metricsPath) {
        return started(freePort(), targetPort, metricsPath);
    }

    /** Starts one that reads its own metrics. */
    static RealPrometheus scrapingItself() {
        var port = freePort();
        return started(port, port, "/metrics");
    }

    private static RealPrometheus started(int ownPort, int targetPort, String metricsPath) {
        try {
            var prometheus = new RealPrometheus(ownPort, targetPort, metricsPath);
            try {
                prometheus.awaitScrapes(1);
                return prometheus;
            } catch (RuntimeException | Error e) {
                var log = Files.readString(prometheus.folder.resolve("log"));
                prometheus.close();
                throw new IllegalStateException("Prometheus did not get going:\n" + log, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the target was read so many times; {@code rate} needs two, a steady value a few more. */
    void awaitScrapes(int times) {
        await().atMost(PATIENCE)
                .failFast("Prometheus ended", () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> query("sum_over_time(up{job=\"leadline\"}[5m])").stream()
                        .anyMatch(sample -> sample.value() >= times));
    }

    /** Every series an instant query gives now; empty where no series matches. */
    List<Sample> query(String expression) {
        var address = "http://127.0.0.1:%d/api/v1/query?query=%s"
                .formatted(port, URLEncoder.encode(expression, StandardCharsets.UTF_8));
        var answer = get(URI.create(address));
        if (!answer.path("status").asString().equals("success")) {
            throw new RefusedQueryException(expression, answer.path("error").asString());
        }
        var result = answer.path("data").path("result");
        if (answer.path("data").path("resultType").asString().equals("scalar")) {
            return List.of(new Sample(Map.of(), number(result)));
        }
        return result.valueStream()
                .map(series -> new Sample(labels(series.path("metric")), number(series.path("value"))))
                .toList();
    }

    private JsonNode get(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 503) {
                throw new IOException("Prometheus listens and is not ready yet");
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> labels(JsonNode metric) {
        return metric.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asString(), (one, other) -> one, TreeMap::new));
    }

    /** The API writes a value as {@code [time, "text"]}, infinity as {@code +Inf}. */
    private static double number(JsonNode timeAndText) {
        return Double.parseDouble(timeAndText.path(1).asString().replace("Inf", "Infinity"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
