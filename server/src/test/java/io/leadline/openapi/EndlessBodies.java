package io.leadline.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Bodies as text; of a stream, which has no end, what comes first. */
final class EndlessBodies {
    private static final int ENOUGH = 16;

    private EndlessBodies() {}

    static String beginning(HttpResponse<InputStream> response) throws IOException {
        boolean endless =
                response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
        try (InputStream body = response.body()) {
            return new String(endless ? body.readNBytes(ENOUGH) : body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
