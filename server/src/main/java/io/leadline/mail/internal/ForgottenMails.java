package io.leadline.mail.internal;

import io.leadline.platform.erasure.Mentions;
import io.leadline.platform.erasure.OutsideTexts;
import io.leadline.platform.erasure.PersonalData;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** Mails to or about somebody who is erased go: those that wait, those given up, and the files of the outbox. */
@Component
class ForgottenMails implements OutsideTexts {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenMails.class);
    private static final int PORTION = 200;

    private final OutgoingMailRepository mails;
    private final MailTransport transport;

    ForgottenMails(OutgoingMailRepository mails, MailTransport transport) {
        this.mails = mails;
        this.transport = transport;
    }

    @Override
    public void forget(Mentions mentions) {
        List<OutgoingMail> portion = mails.page(0, PORTION);
        while (!portion.isEmpty()) {
            portion.stream().filter(mail -> names(mail, mentions)).forEach(mail -> mails.delete(mail.id()));
            portion = mails.page(portion.getLast().id(), PORTION);
        }
        transport.forget(mentions);
    }

    /** A text nobody can open any more cannot be sent either. */
    private boolean names(OutgoingMail outgoing, Mentions mentions) {
        if (mentions.isIn(outgoing.recipient().typed()) || mentions.isIn(outgoing.subject())) {
            return true;
        }
        try {
            return mentions.isIn(mails.open(outgoing).text());
        } catch (EmptyResultDataAccessException sentMeanwhile) {
            return false;
        } catch (IllegalStateException sealedWithAnotherKey) {
            LOG.warn("Mail {} cannot be opened to see whom it names; it is removed", outgoing.id());
            return true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        PersonalData mailPlaces() {
            return PersonalData.of("mail")
                    .expires(
                            "Mails to or about the person are removed by the erasure; what was sent is gone already",
                            "outgoing_mails.recipient",
                            "outgoing_mails.subject",
                            "outgoing_mails.body",
                            "outgoing_mails.last_error")
                    .noPerson("A word of the program", "outgoing_mails.status", "outgoing_mails.kind");
        }
    }
}
