package io.leadline.identity.internal.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.leadline.platform.secrets.SecretFiles;
import java.text.ParseException;

/**
 * The key that signs access tokens: made at the first start, kept with the data, shared by replicas through that folder. New ones have
 * the 128 bits of security that OWASP ASVS 5.0, 11.2.3 asks for; shorter ones of earlier versions go on until their file is removed.
 */
public final class SigningKey {
    private static final int BITS = 3072;
    private static final int LEAST_BITS = 2048;

    private final RSAKey key;

    private SigningKey(RSAKey key) {
        this.key = key;
    }

    public static SigningKey load(SecretFiles secrets) {
        return secrets.readOrCreate("token-signing-key.json", SigningKey::generate, SigningKey::read);
    }

    private static SigningKey read(String document) {
        try {
            RSAKey key = JWK.parse(document).toRSAKey();
            if (!key.isPrivate() || key.size() < LEAST_BITS) {
                throw new IllegalArgumentException("Not a private key of " + LEAST_BITS + " bits or more");
            }
            return new SigningKey(key);
        } catch (ParseException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(com.nimbusds.jose.JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RSAKey withPrivatePart() {
        return key;
    }

    RSAKey publicPart() {
        return key.toPublicJWK();
    }
}
