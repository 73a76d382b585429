package io.leadline.identity.internal.security;

import io.leadline.identity.internal.apikeys.ApiKeyAuthentication;
import io.leadline.identity.internal.sessions.LiveSessions;
import io.leadline.identity.internal.tokens.AccessTokens;
import io.leadline.platform.access.Principal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls, by an access token or an API key, and turns away whoever is nobody from what is not open to all. What
 * somebody may do is decided per operation by the access rules of the platform.
 */
final class CallerFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = CallerFilter.class.getName();

    private final AccessTokens accessTokens;
    private final LiveSessions sessions;
    private final ApiKeyAuthentication apiKeys;
    private final AuthenticationEntryPoint unauthorized;

    /** @param unauthorized answers whoever is turned away */
    CallerFilter(
            AccessTokens accessTokens,
            LiveSessions sessions,
            ApiKeyAuthentication apiKeys,
            AuthenticationEntryPoint unauthorized) {
        this.accessTokens = accessTokens;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.unauthorized = unauthorized;
    }

    /** What answers later goes through the access rules again, as the caller it was begun by. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context;
        try {
            context = callerOf(request);
        } catch (AuthenticationException refused) {
            unauthorized.commence(request, response, refused);
            return;
        }
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private SecurityContext callerOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SecurityContext known) {
            return known;
        }
        String path = request.getServletPath();
        String token = OpenPaths.ignoreTokens(request, path) ? null : BearerToken.of(request);
        SecurityContext context = new SecurityContextImpl();
        if (token != null) {
            context.setAuthentication(authentication(token));
        } else if (!OpenPaths.areOpen(request, path)) {
            throw new BadCredentialsException("There is no token");
        }
        request.setAttribute(ATTRIBUTE, context);
        return context;
    }

    private Authentication authentication(String token) {
        Principal caller = ApiKeyAuthentication.isKey(token) ? apiKeys.authenticate(token) : ofSession(token);
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of());
    }

    private Principal ofSession(String token) {
        try {
            Principal person = accessTokens.read(token);
            if (!sessions.isAlive(person.sessionId())) {
                throw new BadCredentialsException("The session has ended");
            }
            return person;
        } catch (JwtException invalid) {
            throw new BadCredentialsException("The token is not valid", invalid);
        }
    }
}
