package io.leadline.identity.internal.oidc;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who a provider says somebody is.
 *
 * @param email only one the provider has verified: with the boolean true, not with a text that reads like it
 */
record OidcPerson(String issuer, String subject, @Nullable String email, String firstName, String lastName) {
    private static final int NAME_LENGTH = 100;
    private static final int EMAIL_LENGTH = 254;

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

    private static @Nullable String usable(@Nullable String email) {
        return email != null
                        && email.length() <= EMAIL_LENGTH
                        && email.indexOf('@') > 0
                        && email.indexOf('@') == email.lastIndexOf('@')
                ? email.toLowerCase(Locale.ROOT)
                : null;
    }

    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        return name.substring(0, Math.min(NAME_LENGTH, name.length()));
    }

    static String domain(String email) {
        return email.substring(email.indexOf('@') + 1);
    }
}
