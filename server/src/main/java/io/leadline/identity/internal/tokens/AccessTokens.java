package io.leadline.identity.internal.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Signs access tokens (RS256, 15 minutes) and reads them back. A token once verified is remembered until it expires: checking
 * the signature anew on every request halves the throughput. Whether its session still lives is asked every time.
 */
public final class AccessTokens {
    public static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String SESSION_CLAIM = "sid";
    private static final String ISSUER = "leadline";

    /** Who the tokens are for. One name for all replicas, whatever they are reached by; installations differ in their keys. */
    private static final String AUDIENCE = "leadline-api";

    /** An access token (RFC 9068), so that no other document we may ever sign is taken for one. */
    private static final String TYPE = "at+jwt";

    private final Cache<String, Verified> verified;
    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final SigningKey key;
    private final Clock clock;

    public AccessTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key.withPrivatePart())));
        this.decoder = decoder(key, clock);
        this.verified = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(LIFETIME)
                .build();
    }

    private static NimbusJwtDecoder decoder(SigningKey key, Clock clock) {
        try {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(
                            key.publicPart().toRSAPublicKey())
                    .signatureAlgorithm(SignatureAlgorithm.RS256)
                    .validateType(false) // Nimbus knows "JWT" alone; the validators below check the type.
                    .build();
            JwtTimestampValidator timestamps = new JwtTimestampValidator(Duration.ZERO);
            timestamps.setClock(clock);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    timestamps,
                    new JwtTypeValidator(TYPE),
                    new JwtIssuerValidator(ISSUER),
                    new JwtClaimValidator<>(JwtClaimNames.AUD, List.of(AUDIENCE)::equals)));
            return decoder;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String issue(UserId userId, long sessionId) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(userId.toString())
                .claim(SESSION_CLAIM, Long.toString(sessionId))
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type(TYPE)
                .keyId(key.publicPart().getKeyID())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** Whose token it is, and until when it counts. */
    private record Verified(Principal person, Instant expiry) {}

    /**
     * Whose token this is.
     *
     * @throws JwtException when it is none of ours, or has expired
     */
    public Principal read(String token) {
        Verified known = verified.getIfPresent(token);
        if (known == null) {
            requireOneSpelling(token);
            known = verify(token);
            verified.put(token, known);
        }
        if (!clock.instant().isBefore(known.expiry())) {
            verified.invalidate(token);
            throw new BadJwtException("expired");
        }
        return known.person();
    }

    private Verified verify(String token) {
        Jwt jwt = decoder.decode(token);
        try {
            long sessionId = Long.parseLong(jwt.getClaimAsString(SESSION_CLAIM));
            Instant expiry = Objects.requireNonNull(jwt.getExpiresAt());
            return new Verified(new Principal(new UserId(Long.parseLong(jwt.getSubject())), sessionId), expiry);
        } catch (NumberFormatException | NullPointerException unreadable) {
            throw new BadJwtException("names nobody, or counts for ever", unreadable);
        }
    }

    /** Lenient decoders skip what does not fill a byte: the same token would pass with characters put behind it. */
    private static void requireOneSpelling(String token) {
        for (String part : token.split("\\.", -1)) {
            if (!Base64URL.encode(new Base64URL(part).decode()).toString().equals(part)) {
                throw new BadJwtException("not base64url as it is written");
            }
        }
    }
}
