package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import java.util.Set;

/**
 * What an API key allows.
 *
 * @param tenantId the only tenant it works in
 * @param role at most this role, and only while its owner has it
 * @param scopes such as {@code leads:read}, {@code leads:write} or {@code *:read}
 */
public record KeyGrant(long keyId, TenantId tenantId, Role role, Set<String> scopes) {
    public KeyGrant {
        scopes = Set.copyOf(scopes);
    }

    boolean covers(Scope demanded) {
        return scopes.contains(demanded.wireName()) || scopes.contains(Scope.EVERYTHING + ":" + demanded.verb());
    }
}
