package io.leadline.identity.internal.oidc;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Role;
import io.leadline.platform.email.Domain;
import io.leadline.platform.email.InvalidEmailException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers people may sign in with.
 *
 * @param webPage where the browser goes in the end, with {@code #code=} or {@code #error=}
 */
@ConfigurationProperties("leadline.oidc")
record OidcProperties(
        @DefaultValue("/login/oidc") String webPage,
        @DefaultValue List<Provider> providers) {
    OidcProperties {
        if (providers.stream().map(Provider::id).distinct().count() < providers.size()) {
            throw new IllegalArgumentException("leadline.oidc.providers: two have the same id");
        }
    }

    Optional<Provider> provider(String id) {
        return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /**
     * A provider.
     *
     * @param id in addresses: lower case letters, digits and dashes
     * @param name on the button
     * @param issuer its discovery document is at {@code ISSUER/.well-known/openid-configuration}
     * @param clientSecret none for a public client
     * @param tenant everybody's tenant; or else
     * @param tenantClaim the claim that {@code tenants} maps to tenant ids
     * @param roleClaim the claim that {@code roles} maps to roles, the highest wins; the role follows it at every sign-in
     * @param defaultRole of who has no mapped role; without it they do not get in
     * @param allowedDomains e-mail domains that may sign in; all when empty
     * @param trustedDomains e-mail domains this provider speaks for: their verified addresses may take over an account there is
     * @param trustedWithSecondFactor whether it asks for a second factor, so that people who have one here are not asked for it
     * @param createMembers whether somebody new gets an account and a membership
     */
    record Provider(
            String id,
            @Nullable String name,
            String issuer,
            String clientId,
            @Nullable String clientSecret,
            @DefaultValue({"openid", "email", "profile"}) List<String> scopes,
            @Nullable String tenant,
            @Nullable String tenantClaim,
            @DefaultValue Map<String, String> tenants,
            @Nullable String roleClaim,
            @DefaultValue Map<String, Role> roles,
            @Nullable Role defaultRole,
            @DefaultValue Set<String> allowedDomains,
            @DefaultValue Set<String> trustedDomains,
            @DefaultValue("false") boolean trustedWithSecondFactor,
            @DefaultValue("false") boolean createMembers) {
        private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,50}");

        Provider {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "leadline.oidc.providers: an id is lower case letters, digits, dashes");
            }
            if (!TenantId.isWellFormed(tenant == null ? "none" : tenant)
                    || !tenants.values().stream().allMatch(TenantId::isWellFormed)) {
                throw new IllegalArgumentException(
                        "leadline.oidc.providers: " + id + " names what cannot be a tenant id");
            }
            allowedDomains = domains(id, allowedDomains);
            trustedDomains = domains(id, trustedDomains);
            if ((tenant == null) == (tenantClaim == null)) {
                throw new IllegalArgumentException(
                        "leadline.oidc.providers: " + id + " needs either a tenant or a tenant-claim");
            }
        }

        /** In the form in which the domains of addresses are compared. */
        private static Set<String> domains(String id, Set<String> given) {
            try {
                return given.stream().map(Domain::normal).collect(Collectors.toUnmodifiableSet());
            } catch (InvalidEmailException invalid) {
                throw new IllegalArgumentException(
                        "leadline.oidc.providers: " + id + " names a domain that is none, among " + given, invalid);
            }
        }

        String shownName() {
            return name == null ? id : name;
        }
    }
}
