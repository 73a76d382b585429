package io.leadline.testing;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The web application in a browser: it keeps its session in a cookie and its access token in memory.
 *
 * <pre>{@code
 * Browser browser = new Browser(port);
 * ApiClient person = browser.signIn(email);
 * assertThat(browser.refresh().statusCode()).isEqualTo(200);
 * }</pre>
 */
public final class Browser {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> HTTP = List.of("X-Session", "cookie");
    private static final List<String> HTTPS = List.of("X-Session", "cookie", "X-Forwarded-Proto", "https");

    private final int port;
    private final List<String> headers;
    private volatile String cookie = "";

    private Browser(int port, List<String> headers) {
        this.port = port;
        this.headers = headers;
    }

    public Browser(int port) {
        this(port, HTTP);
    }

    /** One that comes through a proxy, over HTTPS. */
    public static Browser behindHttps(int port) {
        return new Browser(port, HTTPS);
    }

    public ApiClient signIn(String email) {
        String body = JSON.writeValueAsString(Map.of("email", email, "password", ApiClient.PASSWORD));
        return ApiClient.nobody(port).as(json(post("/auth/login", body)));
    }

    public HttpResponse<String> refresh() {
        return post("/auth/refresh", "{}");
    }

    /** Sends the cookie there is, and keeps the one that comes. */
    public HttpResponse<String> post(String path, String body) {
        return post(path, body, headers);
    }

    /** With the cookie, but without what only our own pages can send. */
    public HttpResponse<String> postFromElsewhere(String path, String body) {
        return post(path, body, List.of());
    }

    private HttpResponse<String> post(String path, String body, List<String> sent) {
        RawRequest request = RawRequest.to(port, "/api/v1" + path).post(body);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < sent.size(); i += 2) {
            request.header(sent.get(i), sent.get(i + 1));
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = request.send();
        String given = setCookie(answer);
        if (!given.isEmpty()) {
            String pair = given.substring(0, given.indexOf(';'));
            cookie = pair.endsWith("=") ? "" : pair;
        }
        return answer;
    }

    /** The name and value of the cookie, as the browser sends them; empty when it has none. */
    public String cookie() {
        return cookie;
    }

    public Browser withCookie(String other) {
        Browser browser = new Browser(port, headers);
        browser.cookie = other;
        return browser;
    }

    public static String setCookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
