package io.leadline.identity.internal.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may try to sign in. After the free attempts each pause is twice the one before.
 *
 * @param freeAttempts of one account from one network, or from one device its owner has used before
 * @param freeAttemptsPerAddress of any accounts from one address, or one IPv6 /64; a /48 has four times as many
 * @param freeAttemptsPerAccount of one account by strangers, from all networks together
 * @param rememberAccounts how long these are remembered after the last
 * @param freeRegistrations of new tenants from one address an hour
 * @param freeResets of requests for a new password from one address an hour
 * @param freeCodes of second factor codes of one account, wherever from
 * @param freeInvitations of one tenant, and of one person over all their tenants
 * @param firstPause the first pause
 * @param longestPause no pause is longer
 * @param forgetAfter after so long without an attempt all are forgotten
 */
@ConfigurationProperties("leadline.sign-in")
public record ThrottleProperties(
        @DefaultValue("5") int freeAttempts,
        @DefaultValue("20") int freeAttemptsPerAddress,
        @DefaultValue("20") int freeAttemptsPerAccount,
        @DefaultValue("24h") Duration rememberAccounts,
        @DefaultValue("5") int freeRegistrations,
        @DefaultValue("10") int freeResets,
        @DefaultValue("20") int freeCodes,
        @DefaultValue("100") int freeInvitations,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("1h") Duration forgetAfter) {}
