package io.leadline.identity.internal.bootstrap;

import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.terminal.Terminal;
import io.leadline.platform.terminal.Terminal.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What whoever starts Leadline is told of the first admin. */
@Component
class AdminNotice {
    private static final Logger LOG = LoggerFactory.getLogger(AdminNotice.class);

    private final Terminal terminal;
    private final TemporaryPasswords temporary;
    private final UserRepository users;

    AdminNotice(Terminal terminal, TemporaryPasswords temporary, UserRepository users) {
        this.terminal = terminal;
        this.temporary = temporary;
        this.users = users;
    }

    /** A start that is not the first one: people have accounts. */
    void again(String email) {
        terminal.tell(Line.SIGN_IN, whereItIs(email));
    }

    /** How to sign in where a start before this one gave the password. */
    String whereItIs(String email) {
        return users.findByEmail(email)
                .map(admin -> temporary.mustChoose(admin.id())
                        ? "as %s with the password that the first start showed".formatted(email)
                        : "as %s with the password you chose, or with an account of your own".formatted(email))
                .orElse("with your own account");
    }

    /** Tells the operator, who is the only one to learn the password. */
    void print(String occasion, String email, AdminPassword.Initial initial) {
        if (initial.invented() == null) {
            LOG.info("{}: the admin is {}, with the configured password", occasion, email);
            terminal.tell(Line.SIGN_IN, "as " + email + ", with the configured password");
        } else if (terminal.isOn()) {
            LOG.info("{}: the admin is {}; the terminal shows the password", occasion, email);
            terminal.tell(
                    Line.SIGN_IN,
                    "as %s with the password %s%n            (shown only once, valid for %d days; you choose your own when you sign in)"
                            .formatted(
                                    email,
                                    initial.invented(),
                                    temporary.lifetime().toDays()));
            terminal.tell(Line.NEXT, "sign in, choose your own password, then import leads (Leads > Import)");
        } else {
            LOG.warn(
                    "{}: sign in as {} with the password {} (shown only this once) and choose your own; it works for {} days",
                    occasion,
                    email,
                    initial.invented(),
                    temporary.lifetime().toDays());
        }
    }
}
