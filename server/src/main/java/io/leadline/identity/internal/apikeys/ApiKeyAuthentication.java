package io.leadline.identity.internal.apikeys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows who calls by a key sent as a bearer token; whatever does not begin like a key is left to others. */
@Component
public class ApiKeyAuthentication implements AuthenticationProvider {
    private final LiveApiKeys keys;
    private final ApiKeyUses uses;
    private final Clock clock;

    ApiKeyAuthentication(LiveApiKeys keys, ApiKeyUses uses, Clock clock) {
        this.keys = keys;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        if (!token.startsWith(ApiKeyText.PREFIX)) {
            return null;
        }
        Instant now = clock.instant();
        ApiKey key = usable(token, now);
        uses.note(key, now);
        return UsernamePasswordAuthenticationToken.authenticated(key.signedIn(), null, List.of());
    }

    private ApiKey usable(String token, Instant now) {
        if (!ApiKeyText.isWellFormed(token)) {
            throw new BadCredentialsException("This is no API key");
        }
        return keys.find(token)
                .filter(key -> key.isUsable(now))
                .orElseThrow(() -> new BadCredentialsException("The API key is not valid"));
    }
}
