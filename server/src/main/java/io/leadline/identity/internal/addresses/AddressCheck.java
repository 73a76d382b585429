package io.leadline.identity.internal.addresses;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Looks at the addresses there are before Flyway begins. A migration that fails is noted as failed, and has to be repaired even
 * after the accounts were; a start that is refused before leaves nothing behind.
 */
@Component
class AddressCheck implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try {
            if (has(connection, "erased_at") && !has(connection, "email_normal")) {
                AddressCollisions.requireNone(connection);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the addresses of the accounts", failure);
        }
    }

    private static boolean has(Connection connection, String column) throws SQLException {
        try (ResultSet found = connection.getMetaData().getColumns(connection.getCatalog(), null, "users", column)) {
            return found.next();
        }
    }

    @Override
    public String getCallbackName() {
        return "address-check";
    }
}
