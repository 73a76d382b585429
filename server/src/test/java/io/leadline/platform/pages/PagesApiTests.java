package io.leadline.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.RawRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A small export with names as Next.js gives them. */
@ApiTest
@TestPropertySource(properties = "leadline.web.location=classpath:/io/leadline/platform/pages/export/")
class PagesApiTests {
    private static final String SCRIPT = "/_next/static/chunks/2rv5jvl35qh22.js";
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    private RawRequest browse(String path) {
        return RawRequest.to(port, path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "/,Today",
        "/index.html,Today",
        "/leads,Leads",
        "/leads/,Leads",
        "/leads.html,Leads",
        "/leads/view?id=7,Lead",
        "/leads?q=ada&status=new,Leads",
    })
    void aReloadOfAnyAddressOfTheApplicationShowsItsPage(String path, String title) {
        HttpResponse<String> page = browse(path).send();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>" + title + "</title>");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "RateLimit")).as("files are not counted").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/leads.txt?_rsc=1x2y3,text/plain;charset=UTF-8",
        "/leads/__next._tree.txt,text/plain;charset=UTF-8",
        "/leads/__next.!KGFwcCk.leads.__PAGE__.txt,text/plain;charset=UTF-8",
        "/icon.svg,image/svg+xml",
        "/_next/static/media/4cf2300e9c8272f7.p.woff2,font/woff2",
        "/_next/static/chunks/1l7f8wg6iozc2.css,text/css;charset=UTF-8",
        SCRIPT + ",text/javascript;charset=UTF-8",
    })
    void everyFileHasItsType(String path, String type) {
        HttpResponse<String> file = RawRequest.to(port, path).send();

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo(type);
    }

    @Test
    void onlyWhatHasItsHashInItsNameIsKeptForGood() {
        assertThat(header(RawRequest.to(port, SCRIPT).send(), "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(RawRequest.to(port, "/leads.txt").send(), "Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void whatABrowserHasIsNotSentAgain() {
        String tag = header(browse("/leads").send(), "ETag");
        HttpResponse<String> again =
                browse("/leads").header("If-None-Match", tag).send();

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
        assertThat(browse("/leads/view").header("If-None-Match", tag).send().statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSmallestCopyABrowserTakesIsSent() throws IOException {
        HttpResponse<String> plain = RawRequest.to(port, SCRIPT).send();
        HttpResponse<byte[]> brotli = RawRequest.to(port, SCRIPT)
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .send(BodyHandlers.ofByteArray());
        HttpResponse<byte[]> gzip = RawRequest.to(port, SCRIPT)
                .header("Accept-Encoding", "gzip, br;q=0")
                .send(BodyHandlers.ofByteArray());

        assertThat(List.of(header(plain, "Content-Encoding"), header(brotli, "Content-Encoding")))
                .containsExactly("", "br");
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body().getBytes(StandardCharsets.UTF_8));
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        assertThat(List.of(header(plain, "ETag"), header(brotli, "ETag"), header(gzip, "ETag")))
                .doesNotHaveDuplicates();
        for (HttpResponse<?> any : List.of(plain, brotli, gzip)) {
            assertThat(any.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(header(any, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        }
    }

    @Test
    void aPartOfAFileIsSentWhereItIsAskedFor() {
        HttpResponse<String> part =
                RawRequest.to(port, SCRIPT).header("Range", "bytes=1-10").send();
        HttpResponse<String> outside =
                RawRequest.to(port, SCRIPT).header("Range", "bytes=999999-").send();
        HttpResponse<String> changed = RawRequest.to(port, SCRIPT)
                .header("Range", "bytes=1-10")
                .header("If-Range", "\"other\"")
                .send();

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("globalThis");
        assertThat(header(part, "Content-Range")).startsWith("bytes 1-10/");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void headTellsTheSameWithoutTheBody() {
        HttpResponse<String> head = browse("/leads").method("HEAD").send();

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(browse("/leads").send(), "ETag"));
        assertThat(Integer.parseInt(header(head, "Content-Length"))).isPositive();
    }

    @Test
    void aPageIsReadAndNothingElse() {
        HttpResponse<String> posted = RawRequest.to(port, "/leads").post("x=1").send();

        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(header(posted, "Allow")).contains("GET", "HEAD");
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        HttpResponse<String> page = browse("/nowhere").send();
        HttpResponse<String> problem =
                RawRequest.to(port, "/nowhere").header("Accept", "*/*").send();

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<title>Nothing here</title>");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void theApiAnswersProgramsWhateverTheyAccept() {
        ApiClient admin = ApiClient.register(port);
        HttpResponse<String> missing = browse("/api/v1/none")
                .header("Authorization", "Bearer " + admin.token())
                .send();

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(header(missing, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(missing, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(browse("/api/v1/none").send().statusCode()).isEqualTo(401);
        assertThat(browse("/actuator/none").send().statusCode()).isBetween(401, 404);
        assertThat(header(browse("/actuator/health").send(), "Content-Type")).contains("json");
        assertThat(browse("/v3/api-docs").send().statusCode()).isEqualTo(200);
        assertThat(browse("/swagger-ui/index.html").send().body()).contains("swagger-ui-bundle.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/leads", "/leads/view"})
    void aPageRunsItsOwnInlineScriptsAndNoOther(String path) {
        HttpResponse<String> page = browse(path).send();
        String scripts = scriptSources(page);
        List<String> hashes = INLINE_SCRIPT
                .matcher(page.body())
                .results()
                .map(script -> "'sha256-" + sha256(script.group(1)) + "'")
                .toList();

        assertThat(hashes).hasSize(2);
        assertThat(scripts).isEqualTo("'self' " + String.join(" ", hashes));
    }

    @Test
    void eachPageHasItsOwnPolicyAndOneWithoutHashesRunsNoInlineScript() {
        assertThat(scriptSources(browse("/leads").send()))
                .isNotEqualTo(scriptSources(browse("/").send()));
        assertThat(scriptSources(browse("/nowhere").send())).isEqualTo("'self'");
        assertThat(header(browse("/").send(), "Content-Security-Policy"))
                .contains(
                        "connect-src 'self'",
                        "worker-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/csp.json",
                "/csp.json.br",
                "/leads.html.br",
                "/leads.txt.gz",
                "/application.yaml",
                "/web/index.html",
                "/../application.yaml",
                "/../../../../../../../../application.yaml",
                "/%2e%2e/application.yaml",
                "/..%2fapplication.yaml",
                "/..%5capplication.yaml",
                "/..%252fapplication.yaml",
                "/%252e%252e%252fapplication.yaml",
                "/leads%2fview.html",
                "/leads//view",
                "/leads;x=1",
                "/leads.html%00",
                "/leads.html%0d%0aX-Injected:%201",
                "/_next/static/../../csp.json",
                "/_next/static/",
                "/_next",
                "/META-INF/MANIFEST.MF",
                "/file:/etc/passwd",
            })
    void nothingBesideTheExportIsServed(String path) {
        HttpResponse<String> answer = RawRequest.to(port, path).send();

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("datasource", "sha256-", "<title>", "root:");
        assertThat(header(answer, "X-Injected")).isEmpty();
    }

    private static String scriptSources(HttpResponse<?> page) {
        String policy = header(page, "Content-Security-Policy");
        assertThat(policy).contains("; script-src ");
        String scripts = policy.substring(policy.indexOf("script-src ") + "script-src ".length());
        return scripts.substring(0, scripts.indexOf(';'));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
