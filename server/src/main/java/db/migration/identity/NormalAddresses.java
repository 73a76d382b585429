package db.migration.identity;

import io.leadline.identity.internal.addresses.AddressCollisions;
import io.leadline.platform.email.EmailAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Gives each account and each open invitation the normal form of its address, which alone decides from now on whether two are
 * the same. Every step finds out whether it was done, so that a process killed in the middle goes on at the next start.
 */
public final class NormalAddresses implements JavaMigration {
    private static final String COLUMN = "email_normal VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
    }

    @Override
    public String getDescription() {
        return "normal addresses";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        AddressCollisions.requireNone(connection);
        addColumn(connection, "users");
        addColumn(connection, "invitations");
        fillUsers(connection);
        fillInvitations(connection);
        replaceKey(connection, "users", "uk_users_email", "UNIQUE KEY uk_users_email_normal (email_normal)");
        replaceKey(
                connection,
                "invitations",
                "uk_invitations_email",
                "UNIQUE KEY uk_invitations_email_normal (tenant_id, email_normal),"
                        + " ADD KEY ix_invitations_by_address (email_normal)");
    }

    private static void addColumn(Connection connection, String table) throws SQLException {
        if (!exists(connection.getMetaData().getColumns(connection.getCatalog(), null, table, "email_normal"))) {
            execute(connection, "ALTER TABLE " + table + " ADD COLUMN " + COLUMN + " NULL AFTER email");
        }
    }

    /** An erased account keeps an address that nobody can register: it has no {@code @}. */
    private static void fillUsers(Connection connection) throws SQLException {
        Map<Long, String> normal = new LinkedHashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT id, email, erased_at FROM users")) {
            while (rows.next()) {
                long id = rows.getLong("id");
                boolean erased = rows.getObject("erased_at") != null;
                normal.put(
                        id,
                        erased
                                ? "erased:" + id
                                : EmailAddress.of(rows.getString("email")).normal());
            }
        }
        fill(connection, "users", normal);
    }

    /** The latest invitation of an address counts, as ever; an older one of the same address in another spelling goes. */
    private static void fillInvitations(Connection connection) throws SQLException {
        Map<Long, String> normal = new LinkedHashMap<>();
        Set<Long> superseded = new HashSet<>();
        Map<String, Set<String>> invited = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT tenant_id, id, email FROM invitations ORDER BY id DESC")) {
            while (rows.next()) {
                String address = EmailAddress.parse(rows.getString("email"))
                        .map(EmailAddress::normal)
                        .orElse("");
                Set<String> ofTenant = invited.computeIfAbsent(rows.getString("tenant_id"), tenant -> new HashSet<>());
                if (!address.isEmpty() && ofTenant.add(address)) {
                    normal.put(rows.getLong("id"), address);
                } else {
                    superseded.add(rows.getLong("id"));
                }
            }
        }
        delete(connection, superseded);
        fill(connection, "invitations", normal);
    }

    private static void fill(Connection connection, String table, Map<Long, String> normal) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table + " SET email_normal = ? WHERE id = ?")) {
            for (Map.Entry<Long, String> one : normal.entrySet()) {
                update.setString(1, one.getValue());
                update.setLong(2, one.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void delete(Connection connection, Set<Long> invitations) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM invitations WHERE id = ?")) {
            for (long id : invitations) {
                delete.setLong(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void replaceKey(Connection connection, String table, String old, String key) throws SQLException {
        boolean there = false;
        try (ResultSet keys =
                connection.getMetaData().getIndexInfo(connection.getCatalog(), null, table, true, false)) {
            while (keys.next()) {
                there |= old.equals(keys.getString("INDEX_NAME"));
            }
        }
        if (there) {
            execute(
                    connection,
                    "ALTER TABLE " + table + " MODIFY COLUMN " + COLUMN + " NOT NULL, ADD " + key + ", DROP KEY "
                            + old);
        }
    }

    private static boolean exists(ResultSet found) throws SQLException {
        try (found) {
            return found.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
