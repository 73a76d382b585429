package io.leadline.identity.internal.oidc;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider's claims mean here: in which tenants, with which role. A dot in a claim's name goes into it. */
record ClaimMapping(OidcProperties.Provider provider, Map<String, Object> claims) {
    List<TenantId> tenants() {
        if (provider.tenant() != null) {
            return List.of(new TenantId(provider.tenant()));
        }
        return values(provider.tenantClaim()).stream()
                .map(provider.tenants()::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(TenantId::new)
                .toList();
    }

    /** The highest mapped role, or else the default one; empty for somebody who has neither. */
    Optional<Role> role() {
        return values(provider.roleClaim()).stream()
                .map(provider.roles()::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(provider.defaultRole()));
    }

    private List<String> values(@Nullable String claim) {
        if (claim == null) {
            return List.of();
        }
        Object value = claims.get(claim);
        if (value == null) {
            value = inside(claim);
        }
        return switch (value) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null -> List.of();
            default -> List.of(value.toString());
        };
    }

    private @Nullable Object inside(String claim) {
        Object value = claims;
        for (String part : claim.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value;
    }
}
