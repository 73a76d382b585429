package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.Links;
import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import io.leadline.platform.access.Role;
import io.leadline.platform.email.EmailAddress;
import org.springframework.stereotype.Component;

/** The mail with the link. A tenant's name is anybody's text, so nothing in it may look like a link. */
@Component
class InvitationMail {
    private final Mailer mailer;
    private final Links links;

    InvitationMail(Mailer mailer, Links links) {
        this.mailer = mailer;
        this.links = links;
    }

    void send(String email, String tenantName, Role role, InvitationToken token) {
        String name =
                tenantName.replaceAll("[\\s\\p{Cntrl}:/@.\\u2028\\u2029]+", " ").strip();
        String text = """
            Hello,

            you are invited to join %s on Leadline as %s. Accept it here within 7 days:

            %s

            If you do not know what this is about, there is nothing to do.
            """.formatted(name, role.wireName(), links.to("accept-invitation", token.text()));
        mailer.send(new Mail(Mail.Kind.INVITATION, EmailAddress.of(email), "Join " + name + " on Leadline", text));
    }
}
