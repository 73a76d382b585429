package io.leadline.platform.access.lasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Outbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends the headers while they may, and the body once they may no more, gets nothing done with it. */
@ApiTest
class LateBodyApiTests {
    private static final String FORM = "multipart/form-data; boundary=edge";
    private static final String HEAD =
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n\r\nlast_name\r\n";
    private static final String TAIL = "Lovelace\r\n--edge--\r\n";

    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    /** A call whose headers have been sent. */
    private final class Begun implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);

        Begun(ApiClient caller, String method, String path, String type, int length) throws IOException {
            socket.setSoTimeout(10_000);
            send("%s /api/v1%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\n"
                            .formatted(method, path, type)
                    + "Content-Length: %d\r\nX-Tenant-ID: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(length, caller.tenant(), caller.token()));
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        /** So long that the call stands before its operation. */
        Begun andWaited() {
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            return this;
        }

        String answer() throws IOException {
            try {
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.net.SocketException reset) {
                return "";
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Begun begin(ApiClient caller, String method, String path, String body) throws IOException {
        Begun call = new Begun(caller, method, path, "application/json", body.length());
        call.send(body.substring(0, 1));
        return call.andWaited();
    }

    private Begun beginUpload(ApiClient caller) throws IOException {
        Begun call = new Begun(caller, "POST", "/leads/import", FORM, HEAD.length() + TAIL.length());
        call.send(HEAD);
        return call.andWaited();
    }

    @Test
    void aRemovedAdminPromotesNobody() throws Exception {
        ApiClient removed = admin.member(Role.ADMIN);
        ApiClient accomplice = admin.member(Role.VIEWER);
        String body = "{\"role\":\"admin\"}";
        try (Begun call = begin(removed, "PATCH", "/tenant/members/" + accomplice.userId(), body)) {
            admin.delete("/tenant/members/" + removed.userId());
            call.send(body.substring(1));
            assertThat(call.answer()).startsWith("HTTP/1.1 401").contains("unauthorized");
        }
        assertThat(accomplice.get("/tenant/invitations").status()).isEqualTo(403);
    }

    @Test
    void anEndedSessionMakesNothingOfItsOwn() throws Exception {
        String body = "{\"first_name\":\"Mallory\",\"last_name\":\"Late\"}";
        try (Begun call = begin(admin, "PATCH", "/auth/me", body)) {
            admin.post("/auth/logout");
            call.send(body.substring(1));
            assertThat(call.answer()).startsWith("HTTP/1.1 401");
        }
        assertThat(admin.login(admin.email(), ApiClient.PASSWORD)
                        .get("/auth/me")
                        .body())
                .doesNotContain("Mallory");
    }

    @Test
    void whoeverSatOnAnAddressLeavesNoKeyBehind() throws Exception {
        String body = "{\"name\":\"Back door\",\"role\":\"admin\",\"scopes\":[\"leads:read\"]}";
        try (Begun call = begin(admin, "POST", "/tenant/api-keys", body)) {
            ApiClient owner = ApiClient.nobody(port);
            owner.post("/password-reset/request", Map.of("email", admin.email()));
            String link = Outbox.token(admin.email(), 1);
            owner.post("/password-reset/reset", Map.of("token", link, "new_password", "the owner chose this one"));
            call.send(body.substring(1));
            assertThat(call.answer()).startsWith("HTTP/1.1 401");
            assertThat(owner.login(admin.email(), "the owner chose this one")
                            .get("/tenant/api-keys")
                            .body())
                    .doesNotContain("Back door");
        }
    }

    @Test
    void whoeverStayedIsServedHoweverLateTheBodyIs() throws Exception {
        String body = "{\"first_name\":\"Grace\",\"last_name\":\"Hopper\"}";
        try (Begun call = begin(admin, "PATCH", "/auth/me", body)) {
            call.send(body.substring(1));
            assertThat(call.answer()).startsWith("HTTP/1.1 200").contains("Hopper");
        }
        try (Begun upload = beginUpload(admin)) {
            upload.send(TAIL);
            assertThat(upload.answer()).startsWith("HTTP/1.1 202");
        }
    }

    @Test
    void anUploadEndsWithItsKey() throws Exception {
        var made = admin.post(
                        "/tenant/api-keys",
                        Map.of("name", "Loader", "role", "supervisor", "scopes", List.of("leads:write")))
                .json();
        try (Begun upload = beginUpload(admin.withToken(made.path("key").asString()))) {
            admin.delete("/tenant/api-keys/" + made.path("id").asLong());
            assertThat(upload.answer()).doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(admin.get("/jobs").json().path("items").size()).isZero();
    }

    @Test
    void anUploadEndsWithTheMembership() throws Exception {
        ApiClient member = admin.member(Role.SUPERVISOR);
        try (Begun upload = beginUpload(member)) {
            admin.delete("/tenant/members/" + member.userId());
            assertThat(upload.answer()).doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(admin.get("/jobs").json().path("items").size()).isZero();
    }
}
