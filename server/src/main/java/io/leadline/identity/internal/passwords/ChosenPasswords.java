package io.leadline.identity.internal.passwords;

import io.leadline.identity.internal.tenants.OwnTenants;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.problem.DomainException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** New passwords of people there are, judged with what their account tells about them. */
@Component
public class ChosenPasswords {
    private final Passwords passwords;
    private final OwnTenants tenants;

    ChosenPasswords(Passwords passwords, OwnTenants tenants) {
        this.passwords = passwords;
        this.tenants = tenants;
    }

    /**
     * The hash of what the person chose. Waits for its turn, so no connection may be held meanwhile.
     *
     * @throws DomainException 422 {@code weak_password}, 503 {@code busy}
     */
    public String hash(String field, String password, User person) {
        List<String> known = new ArrayList<>(List.of(person.email(), person.firstName(), person.lastName()));
        tenants.first(person.id()).items().forEach(tenant -> known.add(tenant.name()));
        return passwords.hashChosen(field, password, OwnWords.of(known), Lane.KNOWN);
    }
}
