package io.leadline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * What browsers are told: no sniffing, no storing, and HTTPS from now on
 * where this was HTTPS. An answer of the API is nothing to be shown; the pages of the API's documentation may load what lies beside
 * them. The pages of the web application bring a policy of their own.
 */
public final class SecurityHeaders {
    private static final String FOR_THE_API =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String FOR_DOCUMENTATION = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final List<String> KEEPING =
            List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.EXPIRES, HttpHeaders.PRAGMA);

    /** Nobody else sets these. */
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-XSS-Protection", "0",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private SecurityHeaders() {}

    /** Adds what an answer does not say itself, when it is about to be sent. */
    public static HeaderWriterFilter filter() {
        return new HeaderWriterFilter(List.of(SecurityHeaders::write));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::addHeader);
        boolean documentation = request.getRequestURI().startsWith("/swagger-ui");
        setIfAbsent(response, "Content-Security-Policy", documentation ? FOR_DOCUMENTATION : FOR_THE_API);
        if (request.isSecure()) {
            setIfAbsent(response, "Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        if (KEEPING.stream().noneMatch(response::containsHeader) && response.getStatus() != 304) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
            response.setHeader(HttpHeaders.PRAGMA, "no-cache");
            response.setHeader(HttpHeaders.EXPIRES, "0");
        }
    }

    private static void setIfAbsent(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
