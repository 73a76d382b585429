package io.leadline.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What was answered the first time. */
@SuppressWarnings("ArrayRecordComponent") // kept and sent, never compared
record StoredAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String entityTag,
        byte[] body) {
    static StoredAnswer of(HeldResponse response) {
        return new StoredAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.body());
    }

    /** Whether the same request would be answered so again: not what is about who calls, how often, or our own fault. */
    boolean isLasting() {
        return switch (status) {
            case 401, 403, 408, 425, 429 -> false;
            default -> (status >= 200 && status < 300) || (status >= 400 && status < 500);
        };
    }

    void replay(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(Idempotency.REPLAYED_HEADER, "true");
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (entityTag != null) {
            response.setHeader(HttpHeaders.ETAG, entityTag);
        }
        response.getOutputStream().write(body);
    }
}
