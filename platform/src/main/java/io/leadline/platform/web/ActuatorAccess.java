package io.leadline.platform.web;

import io.leadline.platform.web.caller.Proxies;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.CorsFilter;

/**
 * Health is for everybody. Metrics tell how a business goes: they are for whoever asks this machine by the name of
 * this machine, and for whoever has the token in {@code leadline.metrics.token}.
 */
@Configuration(proxyBeanMethods = false)
class ActuatorAccess {
    private final String token;

    ActuatorAccess(@Value("${leadline.metrics.token:}") String token) {
        this.token = token;
    }

    @Bean
    @Order(1)
    SecurityFilterChain actuatorFilterChain(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.disable())
                .addFilterBefore(SecurityHeaders.filter(), CorsFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/actuator/health", "/actuator/info")
                        .permitAll()
                        .anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(mayReadMetrics(context.getRequest()))))
                .build();
    }

    private boolean mayReadMetrics(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (!token.isEmpty() && given != null && isSame(given, "Bearer " + token)) {
            return true;
        }
        return !Proxies.passed(request)
                && isLoopback(request.getRemoteAddr())
                && isThisMachine(request.getServerName());
    }

    /** A proxy on this machine comes from here as well, but most pass on what their caller asked for. */
    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || isLoopback(host.replaceAll("^\\[|]$", ""));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
