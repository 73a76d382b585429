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
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
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
 *
 * @param token the access token to send; none when empty
 * @param tenant the {@code X-Tenant-ID} to send; none when empty
 */
public record ApiClient(String base, long userId, String email, String token, String refreshToken, String tenant) {
    public static final String PASSWORD = "correct horse battery";
    /** A test that hangs shall fail. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** An answer of the API; header names are in lower case. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The stable code of a problem. */
        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Somebody who is not signed in. */
    public static ApiClient nobody(int port) {
        return new ApiClient("http://localhost:" + port + "/api/v1", 0, "", "", "", "");
    }

    /** The admin of the first start, which the server of {@link ApiTest} has. */
    public static ApiClient operator(int port) {
        return nobody(port).login("admin@leadline.local", PASSWORD);
    }

    /** The first admin of a new tenant. */
    public static ApiClient register(int port) {
        return register(port, address());
    }

    public static ApiClient register(int port, String email) {
        ApiClient nobody = nobody(port);
        return nobody.as(nobody.post("/auth/register", registration(email)).json());
    }

    /** The first admin of another new tenant, at the same server. */
    public ApiClient newcomer() {
        ApiClient nobody = nobodyHere();
        return nobody.as(nobody.post("/auth/register", registration(address())).json());
    }

    /** The same person, who has opened the link in the mail: from now on somebody can invite them and mail reaches them. */
    public ApiClient verified() {
        if (get("/auth/me").json().at("/user/email_verified").asBoolean()) {
            return this;
        }
        Answer answer = post("/auth/verify-email", Map.of("token", Outbox.verification(email, 1)));
        if (answer.status() != 204) {
            throw new AssertionError("The address is not verified: " + answer.body());
        }
        return this;
    }

    public static Map<String, Object> registration(String email) {
        return Map.of(
                "tenant_name", "Acme", "email", email, "password", PASSWORD, "first_name", "Ada", "last_name", "Admin");
    }

    /** A new member of the same tenant. */
    public ApiClient member(Role role) {
        return member(role, "", "");
    }

    /** The same with a name. */
    public ApiClient member(Role role, String firstName, String lastName) {
        String email = address();
        accept(nobodyHere(), email, role, Map.of("password", PASSWORD, "first_name", firstName, "last_name", lastName));
        return nobodyHere().login(email, PASSWORD);
    }

    /** Somebody who has an account accepts an invitation into this tenant. */
    public ApiClient join(ApiClient person, Role role) {
        accept(person.withTenant(""), person.email(), role, Map.of());
        return person.withTenant(tenant);
    }

    private void accept(ApiClient person, String email, Role role, Map<String, Object> fields) {
        Map<String, Object> body = new TreeMap<>(fields);
        body.put("token", InvitationLinks.invite(URI.create(base).getPort(), this, email, role));
        Answer accepted = person.post("/invitations/accept", body);
        if (accepted.status() != 200) {
            throw new AssertionError("The invitation was not accepted: " + accepted);
        }
    }

    /** Signs in; the first of the person's tenants is the one of the calls that follow. */
    public ApiClient login(String email, String password) {
        return as(nobodyHere()
                .post("/auth/login", Map.of("email", email, "password", password))
                .json());
    }

    private ApiClient nobodyHere() {
        return new ApiClient(base, 0, "", "", "", "");
    }

    /** The person of a sign-in answer. */
    public ApiClient as(JsonNode signedIn) {
        return new ApiClient(
                base,
                signedIn.path("user").path("id").asLong(),
                signedIn.path("user").path("email").asString(),
                signedIn.path("access_token").asString(),
                signedIn.path("refresh_token").asString(),
                signedIn.path("tenants").path(0).path("id").asString(""));
    }

    public ApiClient withToken(String other) {
        return new ApiClient(base, userId, email, other, refreshToken, tenant);
    }

    public ApiClient withTenant(String other) {
        return new ApiClient(base, userId, email, token, refreshToken, other);
    }

    /** The same person, calling the server at another port. */
    public ApiClient at(int port) {
        return new ApiClient(nobody(port).base(), userId, email, token, refreshToken, tenant);
    }

    /** An address nobody has. */
    public static String address() {
        return UUID.randomUUID() + "@example.com";
    }

    /** What anybody gets from an address. */
    public static Answer fetch(String address) {
        return new ApiClient(address, 0, "", "", "", "").get("");
    }

    public TenantId tenantId() {
        return new TenantId(tenant);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body, String... headers) {
        return sendJson("POST", path, JSON.writeValueAsString(body), headers);
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, JSON.writeValueAsString(body));
    }

    public Answer patch(String path, Object body, String... headers) {
        return sendJson("PATCH", path, JSON.writeValueAsString(body), headers);
    }

    public Answer delete(String path, Object body) {
        return sendJson("DELETE", path, JSON.writeValueAsString(body));
    }

    /** Sends a text as a JSON body, whether or not it is JSON. */
    public Answer sendJson(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, BodyPublishers.ofString(body), all);
    }

    /** Sends a form with one file and other fields. */
    public Answer upload(
            String path, String fileName, BodyPublisher file, Map<String, String> fields, String... headers) {
        MultipartForm form = MultipartForm.of(fileName, file, fields);
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = form.contentType();
        return send("POST", path, form.body(), all);
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LONGEST_WAIT)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!tenant.isEmpty()) {
            request.header("X-Tenant-ID", tenant);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> named = new TreeMap<>();
            response.headers().map().forEach((name, values) -> named.put(name, values.getFirst()));
            return new Answer(response.statusCode(), named, response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
