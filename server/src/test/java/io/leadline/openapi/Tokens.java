package io.leadline.openapi;

import com.nimbusds.jose.JOSEException;
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
import java.util.Map;

/** Tokens nobody may get in with, made from a good one and the server's own key. */
final class Tokens {
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

    private RSAKey otherKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder(good);
    }

    private String signed(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(by));
    }

    private String signedWithPublicKey() throws JOSEException {
        byte[] password = key.toRSAPublicKey().getEncoded();
        return signed(claims(), JWSAlgorithm.HS256, new MACSigner(password));
    }

    private String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
