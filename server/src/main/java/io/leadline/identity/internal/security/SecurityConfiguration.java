package io.leadline.identity.internal.security;

import io.leadline.identity.internal.apikeys.ApiKeyAuthentication;
import io.leadline.identity.internal.sessions.LiveSessions;
import io.leadline.identity.internal.sessions.SessionKeeping;
import io.leadline.identity.internal.tokens.AccessTokens;
import io.leadline.identity.internal.tokens.SigningKey;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import io.leadline.platform.ratelimit.RateLimits;
import io.leadline.platform.secrets.SecretFiles;
import io.leadline.platform.web.AllowedOrigins;
import io.leadline.platform.web.ProblemWriter;
import io.leadline.platform.web.SecurityHeaders;
import io.leadline.platform.web.Texts;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.filter.CorsFilter;

/**
 * The security chain: bearer tokens only and no server sessions, hence no CSRF tokens; the one cookie counts only beside a header
 * other sites cannot send ({@link SessionKeeping}). It tells who calls; what they may do is decided per operation by the access
 * rules of the platform. The chain is put together by hand: the framework's own has fifteen filters, most of them for sessions,
 * forms and redirects that are not here, and a small answer costs less than they do.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecretFiles secretFiles(@Value("${leadline.data-dir}") Path dataDirectory) {
        return new SecretFiles(dataDirectory.resolve("secrets"));
    }

    @Bean
    SigningKey signingKey(SecretFiles secrets) {
        return SigningKey.load(secrets);
    }

    @Bean
    AccessTokens accessTokens(SigningKey key, Clock clock) {
        return new AccessTokens(key, clock);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            AccessTokens accessTokens,
            LiveSessions sessions,
            ApiKeyAuthentication apiKeys,
            AllowedOrigins origins,
            AuthenticationEntryPoint unauthorized) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                SecurityHeaders.filter(),
                new CorsFilter(origins),
                new CallerFilter(accessTokens, sessions, apiKeys, unauthorized));
    }

    /** Guessing tokens is counted like any other call of somebody unknown. */
    @Bean
    AuthenticationEntryPoint unauthorized(RateLimits limits, ProblemWriter problems) {
        return (request, response, exception) -> {
            DomainException problem = new DomainException(
                    ProblemType.UNAUTHORIZED, "Send a valid access token as Authorization: Bearer.");
            try {
                limits.countAddress(request, response);
                response.setHeader("WWW-Authenticate", "Bearer");
            } catch (RetryLaterException tooMany) {
                problem = tooMany;
            }
            problems.write(problem, request, response);
        };
    }

    /** A timer around each filter tells nothing anybody asks for, and costs as much as a small answer. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(Texts::isHeaderName);
        firewall.setAllowedHeaderValues(Texts::isHeaderValue);
        firewall.setAllowedParameterValues(Texts::isClean);
        firewall.setAllowedParameterNames(Texts::isClean);
        return new PlainRequests(firewall);
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, exception) -> problems.write(
                new DomainException(
                        ProblemType.BAD_REQUEST,
                        "The address or a header holds characters that are not allowed there."),
                request,
                response);
    }
}
