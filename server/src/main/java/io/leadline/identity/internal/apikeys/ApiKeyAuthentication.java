package io.leadline.identity.internal.apikeys;

import io.leadline.platform.access.Principal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Knows who calls by an API key sent as a bearer token. */
@Component
public class ApiKeyAuthentication {
    private final LiveApiKeys keys;
    private final ApiKeyUses uses;
    private final Clock clock;

    ApiKeyAuthentication(LiveApiKeys keys, ApiKeyUses uses, Clock clock) {
        this.keys = keys;
        this.uses = uses;
        this.clock = clock;
    }

    /** Whether the token begins like a key; anything else is an access token, or nothing. */
    public static boolean isKey(String token) {
        return token.startsWith(ApiKeyText.PREFIX);
    }

    /** @throws AuthenticationException when there is no such key, or it counts no more */
    public Principal authenticate(String key) {
        Instant now = clock.instant();
        ApiKey known = usable(key, now);
        uses.note(known, now);
        return known.signedIn();
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
