package io.leadline.identity.internal;

import io.leadline.identity.internal.apikeys.ApiKeyAuthentication;
import io.leadline.platform.UserId;
import io.leadline.platform.access.SignedIn;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import io.leadline.platform.ratelimit.RateLimits;
import io.leadline.platform.secrets.SecretFiles;
import io.leadline.platform.web.AllowedOrigins;
import io.leadline.platform.web.ProblemWriter;
import io.leadline.platform.web.SecurityHeaders;
import io.leadline.platform.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The security chain: bearer tokens only and no server sessions, hence no CSRF tokens; the one cookie counts only beside a header
 * other sites cannot send ({@link SessionKeeping}). It tells who calls; what they may do is decided per operation by the access
 * rules of the platform.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Set<String> OPEN = Set.of(
            "/api/v1/auth/register",
            "/api/v1/auth/login",
            "/api/v1/auth/refresh",
            "/api/v1/auth/settings",
            "/api/v1/password-reset/request",
            "/api/v1/password-reset/reset");

    /** Open to all as well, but whoever is signed in is recognised. */
    private static final String[] OPEN_BUT_RECOGNISED = {"/api/v1/invitations/accept", "/api/v1/auth/verify-email"};

    private static final String OPEN_BENEATH = "/api/v1/auth/oidc/";

    static final String LOGOUT = "/api/v1/auth/logout";

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
            HttpSecurity http,
            AccessTokens accessTokens,
            ApiKeyAuthentication apiKeys,
            LiveSessions sessions,
            RateLimits limits,
            AllowedOrigins origins,
            ProblemWriter problems) {
        AuthenticationEntryPoint unauthorized = unauthorized(limits, problems);
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .headers(SecurityHeaders::add)
                .cors(cors -> cors.configurationSource(origins))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers(OPEN_BENEATH + "**")
                        .permitAll()
                        .requestMatchers(OPEN_BUT_RECOGNISED)
                        .permitAll()
                        .requestMatchers(SecurityConfiguration::isLogoutOfBrowser)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .authenticationProvider(apiKeys)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthorized))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthorized)
                        .bearerTokenResolver(new BearerToken(SecurityConfiguration::isOpen))
                        .jwt(jwt -> jwt.decoder(accessTokens).jwtAuthenticationConverter(signedIn(sessions))))
                .build();
    }

    /** Guessing tokens is counted like any other call of somebody unknown. */
    private static AuthenticationEntryPoint unauthorized(RateLimits limits, ProblemWriter problems) {
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

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OPEN.contains(path) || path.startsWith(OPEN_BENEATH) || isLogoutOfBrowser(request);
    }

    private static boolean isLogoutOfBrowser(HttpServletRequest request) {
        return request.getRequestURI().equals(LOGOUT) && "cookie".equals(request.getHeader(SessionKeeping.HEADER));
    }

    private static Converter<Jwt, AbstractAuthenticationToken> signedIn(LiveSessions sessions) {
        return jwt -> {
            SignedIn person = person(jwt);
            if (!sessions.isAlive(person.sessionId())) {
                throw new BadCredentialsException("The session has ended");
            }
            return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        };
    }

    private static SignedIn person(Jwt jwt) {
        try {
            long sessionId = Long.parseLong(jwt.getClaimAsString(AccessTokens.SESSION_CLAIM));
            return new SignedIn(new UserId(Long.parseLong(jwt.getSubject())), sessionId);
        } catch (NumberFormatException unreadable) {
            throw new BadCredentialsException("The token names nobody", unreadable);
        }
    }

    /** A timer around each of fifteen filters tells nothing anybody asks for, and costs as much as a small answer. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    StrictHttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(Texts::isClean);
        firewall.setAllowedParameterNames(Texts::isClean);
        return firewall;
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
