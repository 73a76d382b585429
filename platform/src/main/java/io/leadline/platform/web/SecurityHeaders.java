package io.leadline.platform.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told, on top of what Spring Security tells them unasked: no sniffing, no storing, and HTTPS from now on
 * where this was HTTPS. An answer of the API is nothing to be shown; the pages of the API's documentation may load what lies beside
 * them. The pages of the web application bring a policy of their own.
 */
public final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String FOR_THE_API =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String FOR_DOCUMENTATION = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
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
        return (request, response) -> {
            if (!response.containsHeader(POLICY)) {
                boolean documentation = request.getRequestURI().startsWith("/swagger-ui");
                response.setHeader(POLICY, documentation ? FOR_DOCUMENTATION : FOR_THE_API);
            }
        };
    }
}
