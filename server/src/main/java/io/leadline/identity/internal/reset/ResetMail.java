package io.leadline.identity.internal.reset;

import io.leadline.identity.internal.Links;
import io.leadline.identity.internal.users.User;
import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import io.leadline.platform.email.EmailAddress;
import org.springframework.stereotype.Component;

/** The mail with the link to choose a new password. */
@Component
class ResetMail {
    private final Mailer mailer;
    private final Links links;

    ResetMail(Mailer mailer, Links links) {
        this.mailer = mailer;
        this.links = links;
    }

    void send(User user, String token) {
        String text = """
            Hello,

            somebody, hopefully you, asked for a new Leadline password. Choose it here within 30 minutes:

            %s

            If it was not you, there is nothing to do: your password stays as it is.
            """.formatted(links.to("reset-password", token));
        mailer.send(
                new Mail(Mail.Kind.PASSWORD_RESET, EmailAddress.of(user.email()), "Your new Leadline password", text));
    }
}
