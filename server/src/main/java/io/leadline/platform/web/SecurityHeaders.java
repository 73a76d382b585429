package io.leadline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told, on top of what Spring Security tells them unasked: no sniffing, no storing, and HTTPS from now on
 * where this was HTTPS. An answer of the API is nothing to be shown; a page may load what lies beside it. Inline scripts and
 * styles are allowed to pages, for they are exported as static files and have no place for a nonce.
 */
public final class SecurityHeaders {
    private static final String FOR_THE_API = "default-src 'none'; frame-ancestors 'none'";
    private static final String FOR_PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()";

    private SecurityHeaders() {}

    public static void add(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .addHeaderWriter(contentSecurityPolicy())
                .addHeaderWriter((request, response) -> {
                    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
                    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
                });
    }

    private static HeaderWriter contentSecurityPolicy() {
        return (request, response) ->
                response.setHeader("Content-Security-Policy", isPage(request) ? FOR_PAGES : FOR_THE_API);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/actuator") && !path.startsWith("/v3/");
    }
}
