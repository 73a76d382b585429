package io.leadline.identity.internal.accounts;

import io.leadline.identity.internal.users.User;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.erasure.Mentions;
import io.leadline.platform.erasure.OutsideTexts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others wrote down of a person's address: invitations to it in any tenant, links that verify it, requests for a new password, mails. */
@Component
class AddressCopies {
    private final JdbcClient jdbc;
    private final ObjectProvider<OutsideTexts> outside;

    AddressCopies(JdbcClient jdbc, ObjectProvider<OutsideTexts> outside) {
        this.jdbc = jdbc;
        this.outside = outside;
    }

    /** Removes them in the transaction at hand, and mails after it. */
    void forget(User user) {
        jdbc.sql("DELETE FROM email_verifications WHERE user_id = :user")
                .param("user", user.id().value())
                .update();
        EmailAddress address = EmailAddress.of(user.email());
        jdbc.sql("DELETE FROM invitations WHERE email_normal = :email")
                .param("email", address.normal())
                .update();
        jdbc.sql("DELETE FROM password_reset_requests WHERE email IN (:forms)")
                .param("forms", List.of(address.typed(), address.normal()))
                .update();
        Mentions mentions = new Mentions(List.of(address.typed(), address.normal()), List.of());
        AfterCommit.run(() -> outside.orderedStream().forEach(each -> each.forget(mentions)));
    }
}
