package io.leadline.identity.internal.addresses;

import io.leadline.platform.email.EmailAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts made before addresses had a normal form, which cannot all get one. */
public final class AddressCollisions {
    private AddressCollisions() {}

    /**
     * Looks at the accounts there are. Which of two is whose, only people can tell; nothing is changed.
     *
     * @throws AddressCollisionException when two have the same address by now, or one has none that can be used
     */
    public static void requireNone(Connection connection) throws SQLException {
        Map<String, List<String>> accounts = new LinkedHashMap<>();
        List<String> findings = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows =
                        query.executeQuery("SELECT id, email FROM users WHERE erased_at IS NULL ORDER BY id")) {
            while (rows.next()) {
                String account = "%d (%s)".formatted(rows.getLong("id"), rows.getString("email"));
                Optional<EmailAddress> address = EmailAddress.parse(rows.getString("email"));
                if (address.isPresent()) {
                    accounts.computeIfAbsent(address.get().normal(), normal -> new ArrayList<>())
                            .add(account);
                } else {
                    findings.add("account " + account + " has an address that is not valid");
                }
            }
        }
        accounts.forEach((normal, same) -> {
            if (same.size() > 1) {
                findings.add("accounts " + String.join(" and ", same) + " have the same address, " + normal);
            }
        });
        if (!findings.isEmpty()) {
            throw new AddressCollisionException(findings);
        }
    }
}
