package io.leadline.identity.internal.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at one address of this machine. */
record Visitor(String address, int port) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    /** Somebody in a network nobody has called from yet. */
    static Visitor elsewhere(int port) {
        int network = NETWORKS.incrementAndGet();
        return new Visitor("127." + (1 + (network >> 8 & 127)) + "." + (network & 255) + ".7", port);
    }

    HttpResponse<String> post(String path, Map<String, Object> body) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(address))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "probe")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    int login(String email, String password) {
        return post("/auth/login", Map.of("email", email, "password", password)).statusCode();
    }
}
