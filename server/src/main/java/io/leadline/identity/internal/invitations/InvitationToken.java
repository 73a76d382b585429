package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.platform.TenantId;
import java.util.Optional;

/** The secret of an invitation's link. It begins with its tenant, so that it is looked for there alone. */
record InvitationToken(TenantId tenantId, Way way, String secret) {
    /** How the link comes to the person invited. */
    enum Way {
        /** In a mail to the address: whoever has it reads the mailbox. */
        MAILED('.', "token_hash"),
        /** An admin copied it: whoever has it was given it, and that is all it shows. */
        COPIED('~', "link_hash");

        private final char separator;
        private final String column;

        Way(char separator, String column) {
            this.separator = separator;
            this.column = column;
        }

        /** Where its hash stands. */
        String column() {
            return column;
        }
    }

    static InvitationToken next(TenantId tenantId, Way way) {
        return new InvitationToken(tenantId, way, SecretToken.next());
    }

    static Optional<InvitationToken> parse(String text) {
        return parse(text, Way.COPIED).or(() -> parse(text, Way.MAILED));
    }

    private static Optional<InvitationToken> parse(String text, Way way) {
        int end = text.lastIndexOf(way.separator);
        return end > 0 && TenantId.isWellFormed(text.substring(0, end))
                ? Optional.of(new InvitationToken(new TenantId(text.substring(0, end)), way, text.substring(end + 1)))
                : Optional.empty();
    }

    boolean provesMailbox() {
        return way == Way.MAILED;
    }

    byte[] hash() {
        return SecretToken.hash(secret);
    }

    String text() {
        return tenantId.value() + way.separator + secret;
    }
}
