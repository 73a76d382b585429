package io.leadline.identity.internal.accounts;

import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.erasure.Mentions;
import io.leadline.platform.erasure.OutsideTexts;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Overwrites a person's name and address, and removes what others wrote down of the address: invitations to it in any tenant, links
 * that verify it, requests for a new password, mails.
 */
@Component
class Anonymizer {
    private final UserRepository users;
    private final JdbcClient jdbc;
    private final ObjectProvider<OutsideTexts> outside;
    private final Clock clock;

    Anonymizer(UserRepository users, JdbcClient jdbc, ObjectProvider<OutsideTexts> outside, Clock clock) {
        this.users = users;
        this.jdbc = jdbc;
        this.outside = outside;
        this.clock = clock;
    }

    /** In the transaction at hand; mails follow after it. */
    void anonymize(User user) {
        removeCopies(user);
        users.erase(user.id(), "erased-" + user.id() + "@erased.invalid", Passwords.UNUSABLE, clock.instant());
    }

    private void removeCopies(User user) {
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
