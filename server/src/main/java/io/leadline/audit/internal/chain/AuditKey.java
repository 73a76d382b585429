package io.leadline.audit.internal.chain;

import io.leadline.platform.secrets.SecretFiles;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key entries are authenticated with, so that nobody who has the database alone can add one. Made at the first start, kept
 * with the data for as long as the trail, shared by replicas through that folder.
 */
@Component
public final class AuditKey {
    public static final String FILE = "audit-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private static final int ID_BYTES = 8;

    private final SecretKeySpec key;
    private final byte[] id;

    AuditKey(SecretFiles secrets) {
        this.key = secrets.readOrCreate(FILE, AuditKey::generate, AuditKey::read);
        this.id = Arrays.copyOf(new Statement(mac(), "key").sign(), ID_BYTES);
    }

    private static SecretKeySpec read(String text) {
        byte[] key = HexFormat.of().parseHex(text);
        if (key.length != BYTES) {
            throw new IllegalArgumentException("Not a key of " + BYTES + " bytes");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    private static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Tells this key from others and nothing about it. */
    public byte[] id() {
        return id.clone();
    }

    /** A mac of its own for each thread that needs one: it keeps state between calls. */
    public Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
