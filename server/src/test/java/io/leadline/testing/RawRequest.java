package io.leadline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A request down to its headers, for what no client of the API looks at. */
public final class RawRequest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder request;

    private RawRequest(HttpRequest.Builder request) {
        this.request = request;
    }

    public static RawRequest to(int port, String path) {
        return new RawRequest(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    public RawRequest method(String method) {
        request.method(method, BodyPublishers.noBody());
        return this;
    }

    public RawRequest post(String body) {
        request.POST(BodyPublishers.ofString(body));
        return this;
    }

    public RawRequest header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public HttpResponse<String> send() {
        return send(BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
