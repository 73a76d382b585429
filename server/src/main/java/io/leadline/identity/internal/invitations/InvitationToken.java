package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.platform.TenantId;
import java.util.Optional;

/** The secret of an invitation's link. It begins with its tenant, so that it is looked for there alone. */
record InvitationToken(TenantId tenantId, String secret) {
    static InvitationToken next(TenantId tenantId) {
        return new InvitationToken(tenantId, SecretToken.next());
    }

    static Optional<InvitationToken> parse(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0 && TenantId.isWellFormed(text.substring(0, dot))
                ? Optional.of(new InvitationToken(new TenantId(text.substring(0, dot)), text.substring(dot + 1)))
                : Optional.empty();
    }

    byte[] hash() {
        return SecretToken.hash(secret);
    }

    String text() {
        return tenantId + "." + secret;
    }
}
