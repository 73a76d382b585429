package io.leadline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.RawRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What browsers are told, and which pages of others may call. */
@ApiTest
@TestPropertySource(
        properties = {
            "leadline.cors.allowed-origins=https://crm.example.com,https://dialer.example.com",
            "leadline.web.location=classpath:/no-web-application/"
        })
class BrowserSafetyApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private RawRequest leads() {
        return RawRequest.to(port, "/api/v1/leads")
                .header("Authorization", "Bearer " + admin.token())
                .header("X-Tenant-ID", admin.tenant());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void answersOfTheApiAreNeitherStoredNorShownNorSniffed() {
        for (HttpResponse<?> answer : new HttpResponse<?>[] {
            leads().send(),
            RawRequest.to(port, "/api/v1/leads").send(),
            RawRequest.to(port, "/api/v1/none").send()
        }) {
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Strict-Transport-Security"))
                    .as("not over HTTP")
                    .isEmpty();
        }
    }

    @Test
    void behindAProxyThatSpeaksHttpsBrowsersStayWithHttps() {
        HttpResponse<String> answer =
                leads().header("X-Forwarded-Proto", "https").send();

        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void theApisPagesMayLoadWhatLiesBesideThemAndBeFramedByNobody() {
        HttpResponse<String> page =
                RawRequest.to(port, "/swagger-ui/index.html").send();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'");
        assertThat(page.body())
                .as("nothing from elsewhere, nothing inline")
                .doesNotContain("src=\"http", "href=\"http")
                .doesNotContainPattern("<script(?![^>]*src=)");
        for (String beside : List.of("swagger-ui-bundle.js", "swagger-initializer.js", "swagger-ui.css")) {
            assertThat(RawRequest.to(port, "/swagger-ui/" + beside).send().statusCode())
                    .as(beside)
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutAWebApplicationTheStartPageIsTheApisDocumentation() {
        HttpResponse<String> start =
                RawRequest.to(port, "/").header("Accept", "text/html").send();
        HttpResponse<String> other =
                RawRequest.to(port, "/leads").header("Accept", "text/html").send();

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(header(start, "Location")).endsWith("/swagger-ui.html");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(header(other, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aNamedOriginMayCallAndReadWhatItNeeds() {
        HttpResponse<String> preflight = RawRequest.to(port, "/api/v1/leads")
                .method("OPTIONS")
                .header("Origin", "https://crm.example.com")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,x-tenant-id,idempotency-key")
                .send();
        HttpResponse<String> answer =
                leads().header("Origin", "https://crm.example.com").send();

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("https://crm.example.com");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("idempotency-key");
        assertThat(header(preflight, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://crm.example.com");
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "RateLimit", "Retry-After");
    }

    @Test
    void anyOtherOriginGetsNoPermission() {
        for (String origin : new String[] {
            "https://evil.example.com", "https://crm.example.com.evil.com", "http://crm.example.com", "null"
        }) {
            HttpResponse<String> preflight = RawRequest.to(port, "/api/v1/leads")
                    .method("OPTIONS")
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .send();
            HttpResponse<String> answer = leads().header("Origin", origin).send();

            for (HttpResponse<String> any : List.of(preflight, answer)) {
                assertThat(any.headers().map().keySet())
                        .as(origin)
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
            }
        }
    }
}
