package io.leadline.bench;

import io.leadline.LeadlineApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server with its embedded database in a folder of its own, and a client signed in as its admin. */
final class Server implements AutoCloseable {
    private static final String PASSWORD = "bench-password-1";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String base;
    private String token = "";
    private Instant tokenTaken = Instant.EPOCH;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://127.0.0.1:" + context.getBean(Environment.class).getRequiredProperty("local.server.port");
    }

    /** @param more settings beside the usual ones */
    static Server start(Path dataDirectory, String... more) {
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        Stream<String> usual = Stream.of(
                "--leadline.data-dir=" + dataDirectory,
                // Counted like any other call, and never refused.
                "--leadline.rate-limits.user=100000000/1m",
                "--leadline.rate-limits.tenant=100000000/1m",
                "--leadline.rate-limits.address=100000000/1m",
                "--leadline.admin.email=bench@leadline.local",
                "--leadline.admin.password=" + PASSWORD,
                "--server.port=0",
                "--server.address=127.0.0.1");
        return new Server(application.run(Stream.concat(usual, Stream.of(more)).toArray(String[]::new)));
    }

    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url(String path) {
        return base + path;
    }

    String token() {
        if (tokenTaken.isBefore(Instant.now().minus(Duration.ofMinutes(5)))) {
            tokenTaken = Instant.now();
            token = exchange("POST", "/api/v1/auth/login", "", """
                            {"email": "bench@leadline.local", "password": "%s"}""".formatted(PASSWORD))
                    .get("access_token")
                    .asString();
        }
        return token;
    }

    /** The API, as the admin in a tenant. */
    Target target(String tenant) {
        return new Target(base, List.of("Authorization: Bearer " + token(), "X-Tenant-ID: " + tenant));
    }

    /** Makes a tenant and returns its id. */
    String createTenant(String name) {
        return post("/api/v1/tenants", "", "{\"name\": \"" + name + "\"}")
                .get("id")
                .asString();
    }

    JsonNode get(String path, String tenant) {
        token();
        return exchange("GET", path, tenant, "");
    }

    JsonNode post(String path, String tenant, String body) {
        token();
        return exchange("POST", path, tenant, body);
    }

    JsonNode patch(String path, String tenant, String body) {
        token();
        return exchange("PATCH", path, tenant, body);
    }

    private JsonNode exchange(String method, String path, String tenant, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)),
                tenant);
    }

    JsonNode send(HttpRequest.Builder request, String tenant) {
        request.header("Authorization", "Bearer " + token);
        if (!tenant.isEmpty()) {
            request.header("X-Tenant-ID", tenant);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + ": " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for the job and returns it; a job that does not succeed stops the benchmark. */
    JsonNode await(long job, String tenant) {
        while (true) {
            JsonNode state = get("/api/v1/jobs/" + job, tenant);
            switch (state.get("status").asString()) {
                case "succeeded" -> {
                    return state;
                }
                case "queued", "running" ->
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                default -> throw new IllegalStateException("Job ended as " + state);
            }
        }
    }

    /** Rows a second of a finished job, by its own clock. */
    static double rate(JsonNode job) {
        Duration took = Duration.between(
                Instant.parse(job.get("started_at").asString()),
                Instant.parse(job.get("finished_at").asString()));
        return job.get("processed").asLong() / (took.toNanos() / 1e9);
    }

    @Override
    public void close() {
        context.close();
    }
}
