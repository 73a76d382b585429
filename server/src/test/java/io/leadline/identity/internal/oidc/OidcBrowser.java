package io.leadline.identity.internal.oidc;

import io.leadline.testing.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser with a person before it, walking from redirect to redirect. */
final class OidcBrowser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    /** Where browsers reach the server, as far as it knows; here it listens elsewhere. */
    static final String PUBLIC_URL = "http://leads.example.test";

    private final String base;
    private final String person;

    OidcBrowser(int port, String person) {
        this.base = "http://127.0.0.1:" + port;
        this.person = person;
    }

    /** Where the provider is asked. */
    String start(String provider) {
        return location(get(base + "/api/v1/auth/oidc/" + provider + "/start"));
    }

    /** Where the provider sends the browser back to, once the person has signed in there. */
    String signInAtProvider(String address) {
        return location(get(address, OidcServer.PERSON, person));
    }

    /** What the web application is told: {@code code=...} or {@code error=...}. */
    String comeBack(String callback) {
        String page = location(get(callback.replace(PUBLIC_URL, base)));
        return page.substring(page.indexOf('#') + 1);
    }

    String signIn(String provider) {
        return comeBack(signInAtProvider(start(provider)));
    }

    /** Trades what the web application was told. */
    ApiClient.Answer exchange(String outcome) {
        return exchange(Map.of("code", outcome.substring("code=".length())));
    }

    ApiClient.Answer exchange(Map<String, Object> body, String... headers) {
        String[] withCookie =
                Stream.concat(Stream.of(headers), Stream.of("Cookie", cookie())).toArray(String[]::new);
        return new ApiClient(base + "/api/v1", 0, "", "", "", "").post("/auth/oidc/exchange", body, withCookie);
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The same, keeping the refresh token in a cookie. */
    ApiClient.Answer exchangeForCookie(String outcome) {
        return exchange(Map.of("code", outcome.substring("code=".length())), "X-Session", "cookie");
    }

    HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
    }
}
