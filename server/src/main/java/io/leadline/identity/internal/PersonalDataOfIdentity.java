package io.leadline.identity.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accounts are, and what is left of one that is erased: an id that names nobody. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfIdentity {
    @Bean
    PersonalData identityPlaces() {
        return PersonalData.of("identity")
                .goneAtOnce(
                        "Overwritten with the account",
                        "users.email",
                        "users.email_normal",
                        "users.password_hash",
                        "users.first_name",
                        "users.last_name")
                .goneAtOnce(
                        "Deleted with the account",
                        "sessions.address",
                        "sessions.user_agent",
                        "sessions.end_reason",
                        "refresh_tokens.token_hash",
                        "second_factors.secret",
                        "recovery_codes.code_hash",
                        "password_reset_tokens.token_hash",
                        "oidc_codes.code_hash",
                        "oidc_links.issuer",
                        "oidc_links.subject")
                .goneAtOnce(
                        "Deleted with the account of that address",
                        "invitations.email",
                        "invitations.email_normal",
                        "email_verifications.address",
                        "email_verifications.token_hash",
                        "password_reset_requests.email")
                .cutJson("Views a member saved; gone with the membership", "preferences.content")
                .expires(
                        "Gone ten minutes after the sign-in began, and names nobody",
                        "oidc_requests.state_hash",
                        "oidc_requests.browser_hash",
                        "oidc_requests.provider",
                        "oidc_requests.nonce",
                        "oidc_requests.code_verifier",
                        "oidc_requests.redirect_uri")
                .noPerson(
                        "A word of the program, an id, or a zone",
                        "memberships.role",
                        "invitations.role",
                        "api_keys.beginning",
                        "api_keys.role",
                        "api_keys.scopes",
                        "preferences.name")
                .noPerson("A hash of random bits", "invitations.token_hash", "api_keys.key_hash")
                .noPerson("What an admin calls a key", "api_keys.name");
    }
}
