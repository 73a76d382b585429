package io.leadline.identity.internal.oidc;

import io.leadline.platform.email.EmailAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who a provider says somebody is.
 *
 * @param email only one the provider has verified: with the boolean true, not with a text that reads like it
 */
record OidcPerson(String issuer, String subject, @Nullable EmailAddress email, String firstName, String lastName) {
    private static final int NAME_LENGTH = 100;

    static OidcPerson of(OidcUser user) {
        return new OidcPerson(
                Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                Boolean.TRUE.equals(user.getClaims().get(StandardClaimNames.EMAIL_VERIFIED))
                        ? usable(user.getEmail())
                        : null,
                name(user.getGivenName()),
                name(user.getFamilyName()));
    }

    private static @Nullable EmailAddress usable(@Nullable String email) {
        return email == null ? null : EmailAddress.parse(email).orElse(null);
    }

    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        return name.substring(0, Math.min(NAME_LENGTH, name.length()));
    }
}
