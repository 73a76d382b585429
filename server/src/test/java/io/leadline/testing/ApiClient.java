package io.leadline.testing;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person who calls the API over HTTP for one tenant.
 *
 * <pre>{@code
 * ApiClient admin = ApiClient.register(port);
 * assertThat(admin.get("/leads").status()).isEqualTo(200);
 * ApiClient viewer = admin.member(Role.VIEWER);
 * }</pre>
 */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse battery";

    private final String base;
    private final String tenantId;
    private final String token;

    private ApiClient(String base, String tenantId, String token) {
        this.base = base;
        this.tenantId = tenantId;
        this.token = token;
    }

    /** An answer of the API. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The stable code of a problem. */
        public String code() {
            return json().path("code").asString();
        }
    }

    /** The first admin of a new tenant. */
    public static ApiClient register(int port) {
        String base = "http://localhost:" + port + "/api/v1";
        ApiClient nobody = new ApiClient(base, "none", "");
        JsonNode signedIn = nobody.post(
                        "/auth/register",
                        Map.of(
                                "tenant_name", "Acme",
                                "email", address(),
                                "password", PASSWORD,
                                "first_name", "Ada",
                                "last_name", "Admin"))
                .json();
        return nobody.as(signedIn);
    }

    /** A new member of the same tenant. */
    public ApiClient member(Role role) {
        String email = address();
        post("/tenant/members", Map.of("email", email, "role", role.wireName(), "password", PASSWORD));
        return as(post("/auth/login", Map.of("email", email, "password", PASSWORD))
                .json());
    }

    private ApiClient as(JsonNode signedIn) {
        return new ApiClient(
                base,
                signedIn.path("tenants").path(0).path("id").asString(),
                signedIn.path("access_token").asString());
    }

    private static String address() {
        return UUID.randomUUID() + "@example.com";
    }

    /** What anybody gets from an address. */
    public static Answer fetch(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    public TenantId tenantId() {
        return new TenantId(tenantId);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer patch(String path, Object body) {
        return send(json(path).method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a form with one file and other fields. */
    public Answer upload(String path, String fileName, BodyPublisher file, Map<String, String> fields) {
        String boundary = UUID.randomUUID().toString();
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName));
        head.append("Content-Type: text/csv\r\n\r\n");
        BodyPublisher whole = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                file,
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(whole));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty()
                ? request
                : request.header("Authorization", "Bearer " + token).header("X-Tenant-ID", tenantId);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
