package io.leadline.platform.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may call.
 *
 * @param enabled false lets everybody call without end, which is for measurements alone
 * @param user each person, over all tenants
 * @param apiKey each API key
 * @param tenant all callers of a tenant together
 * @param address each address, for operations that need no sign-in and for calls with a bad token
 */
@ConfigurationProperties("leadline.rate-limits")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6000/1m") Limit user,
        @DefaultValue("12000/1m") Limit apiKey,
        @DefaultValue("120000/1m") Limit tenant,
        @DefaultValue("600/1m") Limit address) {
    Limit of(Budget.Kind kind) {
        return switch (kind) {
            case USER -> user;
            case API_KEY -> apiKey;
            case TENANT -> tenant;
            case ADDRESS -> address;
        };
    }
}
