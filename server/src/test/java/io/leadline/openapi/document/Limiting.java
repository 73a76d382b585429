package io.leadline.openapi.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** The headers that tell how often one may call. */
final class Limiting {
    static final List<String> HEADERS = List.of("RateLimit", "RateLimit-Policy");
    private static final String PREFIX = "#/components/headers/";

    private Limiting() {}

    static Header reference(String name) {
        return new Header().$ref(PREFIX + name);
    }

    static void addTo(Components components) {
        components.addHeaders(
                "RateLimit",
                text(
                        "What is left of each limit that counts the call; absent where it was refused before it was counted",
                        "\"user\";r=5999;t=1"));
        components.addHeaders("RateLimit-Policy", text("The limits that count the call", "\"user\";q=6000;w=60"));
        Schema<?> seconds = Schemas.ofType("integer").format("int32");
        seconds.setMinimum(BigDecimal.ONE);
        components.addHeaders(
                HttpHeaders.RETRY_AFTER,
                new Header().description("Seconds to wait before calling again").schema(seconds));
    }

    private static Header text(String description, String example) {
        return new Header()
                .description(description)
                .schema(Schemas.ofType("string"))
                .example(example);
    }
}
