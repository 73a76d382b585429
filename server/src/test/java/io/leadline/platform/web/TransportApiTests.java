package io.leadline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.RawRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sizes, depths, compression, and whose address is believed. */
@ApiTest
class TransportApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private HttpResponse<byte[]> zipped(String path) {
        return RawRequest.to(port, path)
                .header("Authorization", "Bearer " + admin.token())
                .header("X-Tenant-ID", admin.tenant())
                .header("Accept-Encoding", "gzip")
                .send(BodyHandlers.ofByteArray());
    }

    @Test
    void bodiesOverOneKibibyteAreZippedForWhoCanUnzip() throws IOException {
        HttpResponse<byte[]> large = zipped("/api/v1/scoring/model");
        HttpResponse<byte[]> small = zipped("/api/v1/tenant");
        String plain = admin.get("/scoring/model").body();

        assertThat(large.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(large.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        assertThat(large.body().length).isLessThan(plain.length());
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(large.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        assertThat(plain.length()).isGreaterThan(1024);
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.body().length).isLessThan(1024);
    }

    private Answer nested(int depth) {
        String value = "[".repeat(depth) + "]".repeat(depth);
        return admin.sendJson("POST", "/leads", "{\"last_name\":\"Hopper\",\"attributes\":{\"a\":" + value + "}}");
    }

    @Test
    void jsonIsReadToTheDepthEveryDatabaseKeeps() {
        assertThat(nested(30).status()).isEqualTo(201);
        for (int depth : new int[] {31, 64, 1000, 100_000}) {
            Answer refused = nested(depth);
            assertThat(refused.status()).as("depth %d", depth + 2).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("too_deep");
        }
    }

    @Test
    void numbersAndNamesOfAbsurdLengthAreRefused() {
        Answer number = admin.sendJson("POST", "/leads", "{\"attributes\":{\"a\":" + "1".repeat(401) + "}}");
        Answer name = admin.sendJson("POST", "/leads", "{\"attributes\":{\"" + "n".repeat(1001) + "\":1}}");

        assertThat(number.code()).isEqualTo("malformed_json");
        assertThat(name.code()).isEqualTo("malformed_json");
    }

    @Test
    void headersOfMoreThan8KibibytesAreRefused() {
        HttpResponse<String> fits = RawRequest.to(port, "/api/v1/auth/oidc/providers")
                .header("X-Filler", "x".repeat(6_000))
                .send();
        HttpResponse<String> refused = RawRequest.to(port, "/api/v1/auth/oidc/providers")
                .header("X-Filler", "x".repeat(9_000))
                .send();

        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isIn(400, 431);
        assertThat(refused.body()).doesNotContain("Tomcat", "Exception");
    }

    @Test
    void aProxysWordOnTheCallersAddressIsBelieved() {
        assertThat(addressOfASignInWith("X-Forwarded-For", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(addressOfASignInWith("X-Forwarded-For", "198.51.100.1, 203.0.113.7, 10.1.2.3"))
                .as("10.1.2.3 is no proxy of ours, whatever it has written")
                .isEqualTo("10.1.2.3");
        assertThat(addressOfASignInWith("X-Forwarded-For", "198.51.100.1, 203.0.113.7:4711, ::1"))
                .as("what the caller wrote before the first proxy saw it is not")
                .isEqualTo("203.0.113.7");
        assertThat(addressOfASignInWith("X-Forwarded-For", "[::ffff:203.0.113.7]:80"))
                .isEqualTo("203.0.113.7");
        assertThat(addressOfASignInWith("X-Forwarded-For", "2001:DB8:0:0:0:0:0:1"))
                .isEqualTo("2001:db8::1");
        assertThat(addressOfASignInWith("X-Forwarded-For", "somewhere")).isEqualTo("127.0.0.1");
        assertThat(addressOfASignInWith("X-Real-IP", "203.0.113.7")).isEqualTo("127.0.0.1");
        assertThat(addressOfASignInWith("Forwarded", "for=203.0.113.7")).isEqualTo("127.0.0.1");
    }

    private String addressOfASignInWith(String header, String value) {
        String email = ApiClient.register(port).email();
        String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, ApiClient.PASSWORD);
        HttpResponse<String> signedIn = RawRequest.to(port, "/api/v1/auth/login")
                .header("Content-Type", "application/json")
                .header(header, value)
                .post(body)
                .send();
        assertThat(signedIn.statusCode()).isEqualTo(200);
        return jdbc.sql("""
                        SELECT s.address FROM sessions s JOIN users u ON u.id = s.user_id
                        WHERE u.email = :email ORDER BY s.id DESC LIMIT 1""").param("email", email).query(String.class).single();
    }

    @Test
    void whoComesThroughAProxyIsNotThisMachine() {
        HttpResponse<String> here = RawRequest.to(port, "/actuator/prometheus").send();
        HttpResponse<String> pretending = RawRequest.to(port, "/actuator/prometheus")
                .header("X-Forwarded-For", "127.0.0.1")
                .send();

        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(pretending.statusCode()).isEqualTo(403);
        assertThat(metricsFor("localhost:8080")).isEqualTo(200);
        assertThat(metricsFor("leadline.example.com"))
                .as("a proxy on this machine that adds no header of its own")
                .isEqualTo(403);
        assertThat(metricsFor("10.1.2.3")).isEqualTo(403);
    }

    private int metricsFor(String host) {
        return RawRequest.to(port, "/actuator/prometheus")
                .header("Host", host)
                .send()
                .statusCode();
    }
}
