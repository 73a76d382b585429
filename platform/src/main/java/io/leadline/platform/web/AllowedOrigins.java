package io.leadline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * The web sites, besides our own, whose pages may call the API: those in {@code leadline.cors.allowed-origins}, such as
 * {@code https://crm.example.com}, and none unless set. Others get no permission.
 */
@Component
public class AllowedOrigins implements CorsConfigurationSource {
    private final Set<String> origins;
    private final CorsConfiguration permission = new CorsConfiguration();

    AllowedOrigins(@Value("${leadline.cors.allowed-origins:}") List<String> origins) {
        if (origins.contains(CorsConfiguration.ALL)) {
            throw new IllegalArgumentException("leadline.cors.allowed-origins: name each origin; * is not taken");
        }
        this.origins = Set.copyOf(origins);
        permission.setAllowedOrigins(origins);
        permission.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        permission.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                "X-Tenant-ID",
                "X-Request-ID",
                "Idempotency-Key",
                "Last-Event-ID"));
        permission.setExposedHeaders(List.of(
                HttpHeaders.LOCATION,
                HttpHeaders.ETAG,
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.RETRY_AFTER,
                "X-Request-ID",
                "Idempotency-Replayed",
                "RateLimit",
                "RateLimit-Policy"));
        permission.setAllowCredentials(false);
        permission.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin) ? permission : null;
    }
}
