package io.leadline.openapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request as it goes over the wire, right or wrong.
 *
 * @param address already encoded, as wrong as it may be
 * @param headers in order; a name may come twice
 * @param length whether the body's length is told in advance
 */
@SuppressWarnings("ArrayRecordComponent") // calls are sent, never compared
record Call(String method, String address, List<Header> headers, byte[] body, boolean length) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A header of a request. */
    record Header(String name, String value) {}

    static Call of(String method, String address) {
        return new Call(method, address, List.of(), new byte[0], true);
    }

    Call header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Call(method, address, List.copyOf(more), body, length);
    }

    /** The same call with this header only once, and so. */
    Call replacing(String name, String value) {
        return without(name).header(name, value);
    }

    Call without(String name) {
        List<Header> fewer = headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList();
        return new Call(method, address, fewer, body, length);
    }

    Call to(String otherAddress) {
        return new Call(method, otherAddress, headers, body, length);
    }

    Call by(String otherMethod) {
        return new Call(otherMethod, address, headers, body, length);
    }

    Call body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Call body(byte[] bytes) {
        return new Call(method, address, headers, bytes, length);
    }

    /** The body comes in chunks, so that nobody knows its length before. */
    Call chunked() {
        return new Call(method, address, headers, body, false);
    }

    Reply send() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).method(method, publisher());
        headers.forEach(header -> request.header(header.name(), header.value()));
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            return new Reply(this, response.statusCode(), response.headers(), EndlessBodies.beginning(response));
        } catch (IOException failure) {
            throw new UncheckedIOException(this + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private BodyPublisher publisher() {
        if (body.length == 0) {
            return BodyPublishers.noBody();
        }
        return length
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(method).append(' ').append(shorten(address));
        headers.stream()
                .filter(header -> !header.name().toLowerCase(Locale.ROOT).equals("authorization"))
                .forEach(header ->
                        shown.append(" | ").append(header.name()).append(": ").append(shorten(header.value())));
        return shown.append(text.isEmpty() ? "" : " | " + shorten(text)).toString();
    }

    private static String shorten(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "... (" + text.length() + ")" : text;
    }
}
