package io.leadline.identity.internal.oidc;

import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Speaks OpenID Connect with the providers, in Spring Security's words. A provider is asked for its ways when first needed. */
@Component
class OidcClient {
    private static final Logger LOG = LoggerFactory.getLogger(OidcClient.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_MESSAGE = 300;
    private static final String BASE = "/api/v1/auth/oidc";

    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();
    private final OidcAuthorizationCodeAuthenticationProvider authentication;

    OidcClient(Clock clock) {
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(registration -> {
            OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
            validator.setClock(clock);
            return validator;
        });
        ClaimTypeConverter idToken = strict(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters());
        decoders.setClaimTypeConverterFactory(registration -> idToken);
        OidcUserService users = new OidcUserService();
        ClaimTypeConverter userInfo = strict(OidcUserService.createDefaultClaimTypeConverters());
        users.setClaimTypeConverterFactory(registration -> userInfo);
        authentication = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), users);
        authentication.setJwtDecoderFactory(decoders);
    }

    /** The framework turns the text "true" into the boolean; a provider that has verified an address sends the boolean. */
    private static ClaimTypeConverter strict(Map<String, Converter<Object, ?>> usual) {
        Map<String, Converter<Object, ?>> converters = new HashMap<>(usual);
        converters.remove(StandardClaimNames.EMAIL_VERIFIED);
        return new ClaimTypeConverter(converters);
    }

    /** What to ask the provider: with a new state, nonce and PKCE challenge. */
    OAuth2AuthorizationRequest begin(OidcProperties.Provider provider, String redirectUri, HttpServletRequest request) {
        ClientRegistration registration = registration(provider, redirectUri);
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(id -> registration, BASE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return Objects.requireNonNull(resolver.resolve(request, provider.id()));
    }

    /**
     * Trades the provider's code for who it is: signature, issuer, audience, time and nonce of the id token are checked.
     *
     * @throws OidcRefusal when the provider or the check refuses
     */
    OidcUser finish(OidcProperties.Provider provider, PendingSignIn pending, String state, String code) {
        ClientRegistration registration = registration(provider, pending.redirectUri());
        OAuth2AuthorizationRequest asked = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(pending.redirectUri())
                .scopes(registration.getScopes())
                .state(state)
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, pending.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, pending.codeVerifier());
                })
                .build();
        OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(code)
                .state(state)
                .redirectUri(pending.redirectUri())
                .build();
        try {
            Object principal = Objects.requireNonNull(authentication.authenticate(new OAuth2LoginAuthenticationToken(
                            registration, new OAuth2AuthorizationExchange(asked, answered))))
                    .getPrincipal();
            return (OidcUser) Objects.requireNonNull(principal);
        } catch (AuthenticationException refused) {
            LOG.warn("A sign-in with {} was refused: {}", provider.id(), shortened(refused.getMessage()));
            throw new OidcRefusal("provider_refused", "The provider's answer is not valid");
        }
    }

    private static String shortened(@Nullable String message) {
        String text = String.valueOf(message);
        return text.substring(0, Math.min(LONGEST_MESSAGE, text.length()));
    }

    private ClientRegistration registration(OidcProperties.Provider provider, String redirectUri) {
        ClientRegistration registration = discovered.get(provider.id());
        if (registration == null) {
            registration = discover(provider);
            discovered.put(provider.id(), registration);
        }
        return ClientRegistration.withClientRegistration(registration)
                .redirectUri(redirectUri)
                .build();
    }

    private static ClientRegistration discover(OidcProperties.Provider provider) {
        try {
            ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(provider.id())
                    .clientId(provider.clientId())
                    .scope(provider.scopes())
                    .redirectUri(BASE);
            return provider.clientSecret() == null
                    ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .build()
                    : builder.clientSecret(provider.clientSecret()).build();
        } catch (RuntimeException away) {
            LOG.error(
                    "The discovery document of {} cannot be read; nobody can sign in with it", provider.issuer(), away);
            throw new RetryLaterException(
                    ProblemType.UNAVAILABLE, "The provider cannot be reached; try again in a moment.", PAUSE);
        }
    }
}
