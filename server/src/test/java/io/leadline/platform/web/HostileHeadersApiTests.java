package io.leadline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.RawRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Headers no client sends, byte by byte, at the operations that are open to strangers: refused or harmless, never a failure. */
@ApiTest
class HostileHeadersApiTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES = List.of(
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "Forwarded",
            "User-Agent",
            "Accept-Language",
            "Referer",
            "X-Request-ID",
            "X-Session",
            "Cookie",
            "X-Tenant-ID",
            "If-Match",
            "Last-Event-ID",
            "Range",
            "If-Modified-Since",
            "Accept-Encoding",
            "Idempotency-Key");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    static Stream<String> values() {
        return Stream.of(
                "",
                " ",
                "\t",
                "x".repeat(350),
                "Zo\u00eb \u00fcber \u00df",
                "\u00c3\u00a4\u00f0\u009f\u0098\u0080",
                "\u0080\u0081\u00ff",
                "203.0.113.7, 203.0.113.7, , ,",
                "[::ffff:203.0.113.7%eth0]:99999",
                "-1",
                "9999999999999999999",
                "';--\"<script>${jndi:ldap://127.0.0.1/x}",
                "=;,;=\"",
                "a\r\n b",
                "a\u0000b",
                "a\rb");
    }

    @Test
    void nothingIsMadeAnewOrKeptForALanguageThatAStrangerMadeUp() {
        HttpResponse<String> document = RawRequest.to(port, "/v3/api-docs")
                .header("Accept-Language", "tlh")
                .send();
        HttpResponse<String> refused = RawRequest.to(port, "/api/v1/auth/login")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "de")
                .post("{\"email\":\"\",\"password\":\"\"}")
                .send();

        assertThat(document.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(RawRequest.to(port, "/v3/api-docs").send().headers().firstValue("ETag"));
        assertThat(refused.body()).doesNotContain("darf nicht").contains("must not be");
    }

    @ParameterizedTest
    @MethodSource("values")
    void registrationHappensWholeOrNotAtAll(String value) throws IOException {
        String email = ApiClient.address();
        String answer = post("/auth/register", JSON.writeValueAsString(ApiClient.registration(email)), value);

        int users = count("SELECT COUNT(*) FROM users WHERE email = :email", email);
        int sessions =
                count("SELECT COUNT(*) FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.email = :email", email);
        int members = count(
                "SELECT COUNT(*) FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email = :email", email);
        boolean registered = answer.startsWith("HTTP/1.1 201");
        assertThat(answer).doesNotStartWith("HTTP/1.1 5").startsWith("HTTP/1.1 ");
        assertThat(List.of(users, members, sessions))
                .as(answer)
                .isEqualTo(registered ? List.of(1, 1, 1) : List.of(0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("values")
    void openOperationsNeverFail(String value) throws IOException {
        assertThat(post("/auth/login", "{\"email\":\"nobody@example.com\",\"password\":\"x\"}", value))
                .startsWith("HTTP/1.1 4");
        assertThat(post("/auth/refresh", "{\"refresh_token\":\"none\"}", value)).startsWith("HTTP/1.1 4");
        assertThat(post("/password-reset/request", "{\"email\":\"nobody@example.com\"}", value))
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 5");
        assertThat(send("GET /api/v1/auth/oidc/providers HTTP/1.1\r\n" + headers(value) + "\r\n"))
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 5");
    }

    @Test
    void theSameHeaderAThousandTimesIsRefused() throws IOException {
        String answer = send("GET /api/v1/auth/oidc/providers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "X-Forwarded-For: 203.0.113.7\r\n".repeat(1000) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @Test
    void aNameTheServerIsCalledByComesBackNowhere() throws IOException {
        for (String host : List.of("evil.example", "evil.example:99999", "[::1", "a b", "")) {
            String answer = send("GET / HTTP/1.1\r\nHost: " + host
                    + "\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Port: evil\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 5")
                    .doesNotContain("evil.example");
        }
    }

    private int count(String sql, String email) {
        return jdbc.sql(sql).param("email", email).query(Integer.class).single();
    }

    private static String headers(String value) {
        return "Host: localhost\r\nConnection: close\r\n"
                + NAMES.stream().map(name -> name + ": " + value + "\r\n").collect(Collectors.joining());
    }

    private String post(String path, String body, String value) throws IOException {
        return send("POST /api/v1" + path + " HTTP/1.1\r\n" + headers(value) + "Content-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
