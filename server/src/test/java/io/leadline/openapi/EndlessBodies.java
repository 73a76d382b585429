package io.leadline.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;

/** Bodies as text; of a stream, which has no end, what comes first. */
final class EndlessBodies {
    private static final int ENOUGH = 16;

    private EndlessBodies() {}

    static BodySubscriber<String> beginning(ResponseInfo response) {
        boolean endless =
                response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
        return endless
                ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), EndlessBodies::first)
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static String first(InputStream body) {
        try (body) {
            return new String(body.readNBytes(ENOUGH), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
