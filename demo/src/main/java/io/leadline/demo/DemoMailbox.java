package io.leadline.demo;

import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Where the mail of the made-up people goes: nobody reads it but the demo, which accepts their invitations. */
@Component
@Primary
@ConditionalOnProperty("leadline.demo")
class DemoMailbox implements Mailer {
    static final String DOMAIN = "floor.example.com";

    private static final Pattern TOKEN = Pattern.compile("#token=(\\S+)");

    private final Map<String, String> invitations = new HashMap<>();
    private final ObjectProvider<Mailer> mailers;

    /** @param mailers the application's own, and this one */
    DemoMailbox(ObjectProvider<Mailer> mailers) {
        this.mailers = mailers;
    }

    @Override
    public void send(Mail mail) {
        String to = mail.to().normal();
        if (!to.endsWith("@" + DOMAIN)) {
            mailers.stream().filter(mailer -> !mailer.equals(this)).forEach(mailer -> mailer.send(mail));
        } else if (mail.kind() == Mail.Kind.INVITATION && DemoClock.isInThePast()) {
            Matcher token = TOKEN.matcher(mail.text());
            if (token.find()) {
                invitations.put(to, token.group(1));
            }
        }
    }

    /** The token of the invitation sent to the address. */
    String invitation(String address) {
        return Objects.requireNonNull(invitations.remove(address), "No invitation came for " + address);
    }
}
