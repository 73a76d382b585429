package io.leadline.identity.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class AccessTokenApiTests {
    @LocalServerPort
    private int port;

    private ApiClient person;
    private RSAKey published;

    @BeforeAll
    void aPersonAndThePublishedKey() throws Exception {
        person = ApiClient.register(port);
        URI address = URI.create("http://localhost:" + port + "/.well-known/jwks.json");
        try (HttpClient http = HttpClient.newHttpClient()) {
            String keys = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            published = JWKSet.parse(keys).getKeys().getFirst().toRSAKey();
        }
    }

    @Test
    void thePublishedKeyVerifiesARealToken() throws Exception {
        SignedJWT token = SignedJWT.parse(person.token());

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getKeyID()).isEqualTo(published.getKeyID());
        assertThat(token.verify(new RSASSAVerifier(published))).isTrue();
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(String.valueOf(person.userId()));
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("leadline-api");
    }

    @Test
    void thePublishedKeyHasNoPrivatePart() {
        assertThat(published.isPrivate()).isFalse();
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        assertRefused(new PlainJWT(claims()).serialize());
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        SignedJWT forged = new SignedJWT(header(JWSAlgorithm.RS256), claims());
        forged.sign(new RSASSASigner(other));

        assertRefused(forged.serialize());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASharedSecretIsRefused() throws Exception {
        SignedJWT forged = new SignedJWT(header(JWSAlgorithm.HS256), claims());
        forged.sign(new MACSigner(publicKeyBytes()));

        assertRefused(forged.serialize());
    }

    private byte[] publicKeyBytes() throws JOSEException {
        return published.toRSAPublicKey().getEncoded();
    }

    @Test
    void anAlteredTokenIsRefused() {
        String[] parts = person.token().split("\\.", -1);
        String payload = parts[1].substring(0, parts[1].length() - 2) + "AA";

        assertRefused(parts[0] + "." + payload + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused("not-a-token");
        assertRefused(person.token() + "x");
    }

    private JWTClaimsSet claims() throws ParseException {
        return SignedJWT.parse(person.token()).getJWTClaimsSet();
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(published.getKeyID())
                .build();
    }

    private void assertRefused(String token) {
        assertThat(person.withToken(token).get("/leads").status()).isEqualTo(401);
        assertThat(person.withToken(token).get("/auth/me").status()).isEqualTo(401);
    }
}
