package io.leadline.mail.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link that a newcomer waits for leads to. Password resets are not among them, and must never be: such a link opens an
 * account there is, and its owner would not notice who else has seen it.
 */
enum MailLinkKind {
    @JsonProperty("verification")
    VERIFICATION("the link that verifies"),
    @JsonProperty("invitation")
    INVITATION("the invitation of");

    private final String words;

    MailLinkKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<MailLinkKind> of(@Nullable String header) {
        for (MailLinkKind kind : values()) {
            if (header != null && kind.name().toLowerCase(Locale.ROOT).equals(header.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
