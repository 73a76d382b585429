package io.leadline.identity.internal.oidc;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.platform.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a sign-in: begun here, answered by the provider, traded for tokens by the web application. */
@Service
class OidcSignIns {
    /** Ties a sign-in, and the code it ends with, to the browser it was begun with. */
    public static final String COOKIE = "leadline_oidc";

    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    /** As long as it takes to find the phone. */
    static final Duration CODE_LIFETIME_WITH_SECOND_FACTOR = Duration.ofMinutes(5);

    private static final int PORTION = 1000;

    private final OidcClient client;
    private final OidcRepository repository;
    private final OidcPeople people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OidcSignIns(
            OidcClient client,
            OidcRepository repository,
            OidcPeople people,
            TransactionTemplate transaction,
            Clock clock) {
        this.client = client;
        this.repository = repository;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return the provider's address to send the browser to */
    String begin(OidcProperties.Provider provider, String redirectUri, String browser, HttpServletRequest request) {
        OAuth2AuthorizationRequest asked = client.begin(provider, redirectUri, request);
        repository.insert(
                new PendingSignIn(
                        Secret.hash(Objects.requireNonNull(asked.getState())),
                        Secret.hash(browser),
                        provider.id(),
                        attribute(asked, OidcParameterNames.NONCE),
                        attribute(asked, PkceParameterNames.CODE_VERIFIER),
                        redirectUri),
                clock.instant().plus(PATIENCE));
        return asked.getAuthorizationRequestUri();
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return Objects.requireNonNull(asked.<String>getAttribute(name), name);
    }

    /**
     * The provider sent the browser back.
     *
     * @return a code to trade for tokens
     * @throws OidcRefusal when the person does not get in
     */
    String finish(OidcProperties.Provider provider, String browser, String state, String code) {
        Instant now = clock.instant();
        Optional<PendingSignIn> begun =
                transaction.execute(status -> repository.take(Secret.hash(state), Secret.hash(browser), now));
        PendingSignIn pending = begun.filter(one -> one.provider().equals(provider.id()))
                .orElseThrow(() -> new OidcRefusal("state_invalid", "The sign-in was not begun here, or is over"));
        UserId user = people.admit(provider, client.finish(provider, pending, state, code));
        String traded = Secret.invent();
        boolean checked = provider.trustedWithSecondFactor();
        Duration lifetime = !checked && people.hasSecondFactor(user) ? CODE_LIFETIME_WITH_SECOND_FACTOR : CODE_LIFETIME;
        repository.insertCode(Secret.hash(traded, browser), new TradedCode(user, checked), now.plus(lifetime));
        return traded;
    }

    /**
     * Who the code was made for, as long as nobody has traded it.
     *
     * @param browser the secret in the cookie of the browser the sign-in was begun with
     */
    public Optional<UserId> holderOf(String code, String browser) {
        return repository.holderOf(Secret.hash(code, browser));
    }

    /** Who the code was made for; it works once, within a minute, or five where a second factor is asked for. */
    public Optional<TradedCode> redeem(String code, String browser) {
        return transaction.execute(status -> repository.takeCode(Secret.hash(code, browser), clock.instant()));
    }

    void removeExpired() {
        while (repository.deleteExpired(clock.instant(), PORTION) >= PORTION) {
            // until nothing is left
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OidcProperties.class)
    static class Hourly {
        @Bean
        RecurringTask<Void> oidcRetentionTask(OidcSignIns signIns) {
            return Tasks.recurring("oidc-retention", FixedDelay.ofHours(1))
                    .execute((instance, context) -> signIns.removeExpired());
        }
    }
}
