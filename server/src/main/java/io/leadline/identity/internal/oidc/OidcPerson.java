package io.leadline.identity.internal.oidc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who a provider says somebody is.
 *
 * @param email only one the provider has verified
 */
record OidcPerson(String issuer, String subject, @Nullable String email, String firstName, String lastName) {
    private static final int NAME_LENGTH = 100;
    private static final int EMAIL_LENGTH = 254;

    static OidcPerson of(OidcUser user) {
        String email = user.getEmail();
        boolean usable = email != null
                && Boolean.TRUE.equals(user.getEmailVerified())
                && email.length() <= EMAIL_LENGTH
                && email.indexOf('@') > 0
                && email.indexOf('@') == email.lastIndexOf('@');
        return new OidcPerson(
                user.getIdToken().getIssuer().toString(),
                user.getSubject(),
                usable ? email.toLowerCase(Locale.ROOT) : null,
                name(user.getGivenName()),
                name(user.getFamilyName()));
    }

    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        return name.substring(0, Math.min(NAME_LENGTH, name.length()));
    }

    static String domain(String email) {
        return email.substring(email.indexOf('@') + 1);
    }
}
