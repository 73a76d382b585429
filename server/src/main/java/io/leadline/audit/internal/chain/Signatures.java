package io.leadline.audit.internal.chain;

import io.leadline.platform.TenantId;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs what the chain is made of with the installation's key, and knows its own signatures again. */
@Component
public class Signatures {
    private final AuditKey key;

    Signatures(AuditKey key) {
        this.key = key;
    }

    public Signature of(TenantId tenantId, SignedSeal link) {
        return signature(statement("link", tenantId)
                .add(link.number())
                .add(link.seal().previousHash())
                .add(link.seal().hash())
                .add(link.total())
                .add(link.sealedAt()));
    }

    public Signature of(TenantId tenantId, Head head) {
        return signature(statement("head", tenantId)
                .add(head.seal())
                .add(head.hash())
                .add(head.entries())
                .add(head.sealedAt())
                .add(head.checkpoint())
                .add(head.checkpointMac()));
    }

    public Signature of(TenantId tenantId, Checkpoint checkpoint) {
        return signature(statement("checkpoint", tenantId)
                .add(checkpoint.seal())
                .add(checkpoint.hash())
                .add(checkpoint.entries())
                .add(checkpoint.madeAt())
                .add(checkpoint.previous())
                .add(checkpoint.previousMac())
                .add(checkpoint.sealHashes()));
    }

    public Signature of(TenantId tenantId, Adoption adoption) {
        return signature(statement("adoption", tenantId)
                .add(adoption.seal())
                .add(adoption.hash())
                .add(adoption.entries())
                .add(adoption.gone().seal())
                .add(adoption.gone().hash())
                .add(adoption.gone().entries())
                .add(adoption.adoptedAt()));
    }

    /** A head for whoever keeps it elsewhere, in hexadecimal digits. */
    public String ofKept(TenantId tenantId, KeptHead head) {
        return HexFormat.of()
                .formatHex(statement("kept head", tenantId)
                        .add(head.seal())
                        .add(head.hash())
                        .sign());
    }

    public boolean isOurs(TenantId tenantId, KeptHead head, String signature) {
        return MessageDigest.isEqual(ascii(ofKept(tenantId, head)), ascii(signature));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * What is wrong with a signature; empty when it is the one it should be.
     *
     * @param otherwise what it is when it was made with this key, or with none
     */
    public Optional<Verification.Reason> fault(Signature found, Signature right, Verification.Reason otherwise) {
        byte[] keyId = found.keyId();
        if (found.mac() != null && keyId != null && !Arrays.equals(keyId, key.id())) {
            return Optional.of(Verification.Reason.OTHER_KEY);
        }
        return MessageDigest.isEqual(found.mac(), right.mac()) ? Optional.empty() : Optional.of(otherwise);
    }

    private Statement statement(String kind, TenantId tenantId) {
        return new Statement(key.mac(), kind).add(tenantId.value());
    }

    private Signature signature(Statement statement) {
        return new Signature(key.id(), statement.sign());
    }
}
