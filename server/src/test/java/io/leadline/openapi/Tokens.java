package io.leadline.openapi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.leadline.testing.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens nobody may get in with, made from a good one and the server's own key. */
final class Tokens {
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final RSAKey key;
    private final JWTClaimsSet good;

    Tokens(Path dataDirectory, ApiClient owner) throws IOException, ParseException {
        this.key = RSAKey.parse(Files.readString(dataDirectory.resolve("secrets/token-signing-key.json")));
        this.good = SignedJWT.parse(owner.token()).getJWTClaimsSet();
    }

    /** Each by what is wrong with it. */
    Map<String, String> bad(ApiClient owner, ApiClient signedOut) throws JOSEException {
        Instant now = Instant.now();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", signed(claims().claim("exp", now.getEpochSecond() - 1), key));
        tokens.put("without an end", signed(claims().claim("exp", null), key));
        tokens.put("not yet valid", signed(claims().claim("nbf", now.getEpochSecond() + 3600), key));
        tokens.put("of another issuer", signed(claims().issuer("somebody"), key));
        tokens.put("of no issuer", signed(claims().issuer(null), key));
        tokens.put("for another audience", signed(claims().audience("https://reports.example.com"), key));
        tokens.put("for others beside us", signed(claims().audience(List.of("leadline-api", "others")), key));
        tokens.put("for an audience in other letters", signed(claims().audience("Leadline-API"), key));
        tokens.put("for nobody", signed(claims().audience((String) null), key));
        tokens.put("of no type", signed(claims(), key, null));
        tokens.put("of the type of an id token", signed(claims(), key, JOSEObjectType.JWT));
        tokens.put("of the type of a logout token", signed(claims(), key, new JOSEObjectType("logout+jwt")));
        tokens.put("signed with another key", signed(claims(), otherKey()));
        tokens.put("signed with the public key as a password", signedWithPublicKey());
        tokens.put("not signed", new PlainJWT(good).serialize());
        tokens.put("with a session of nobody", signed(claims().claim("sid", "999999999999"), key));
        tokens.put("with a session that is no number", signed(claims().claim("sid", "abc"), key));
        tokens.put("without a session", signed(claims().claim("sid", null), key));
        tokens.put("of somebody who is no number", signed(claims().subject("admin"), key));
        tokens.put("of nobody", signed(claims().subject(null), key));
        tokens.put("truncated", owner.token().substring(0, owner.token().length() - 12));
        tokens.put(
                "without its signature",
                owner.token().substring(0, owner.token().lastIndexOf('.') + 1));
        tokens.put("of an ended session", signedOut.token());
        tokens.put("garbage", "garbage");
        return tokens;
    }

    /** Made the same way with nothing wrong: what is refused is refused for its fault. */
    String good() throws JOSEException {
        return signed(claims(), key);
    }

    private RSAKey otherKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder(good);
    }

    private String signed(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
        return signed(claims, by, ACCESS_TOKEN);
    }

    private String signed(JWTClaimsSet.Builder claims, RSAKey by, @Nullable JOSEObjectType type) throws JOSEException {
        return signed(claims, type, JWSAlgorithm.RS256, new RSASSASigner(by));
    }

    private String signedWithPublicKey() throws JOSEException {
        byte[] password = key.toRSAPublicKey().getEncoded();
        return signed(claims(), ACCESS_TOKEN, JWSAlgorithm.HS256, new MACSigner(password));
    }

    private String signed(
            JWTClaimsSet.Builder claims, @Nullable JOSEObjectType type, JWSAlgorithm algorithm, JWSSigner signer)
            throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
