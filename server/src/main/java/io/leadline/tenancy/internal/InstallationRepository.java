package io.leadline.tenancy.internal;

import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code installation_settings}. It is read at every use: a decision holds on all replicas from its commit on. */
@Repository
class InstallationRepository {
    private final JdbcClient jdbc;

    InstallationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param registrationEnabled null until the operator decides */
    record Row(
            @Nullable Boolean registrationEnabled,
            long version,
            @Nullable Instant updatedAt) {}

    Row read() {
        return jdbc.sql("SELECT * FROM installation_settings WHERE id = 1")
                .query(InstallationRepository::map)
                .single();
    }

    /** Whoever changes the row waits until the transaction at hand ends. */
    Row readAndHold() {
        return jdbc.sql("SELECT * FROM installation_settings WHERE id = 1 LOCK IN SHARE MODE")
                .query(InstallationRepository::map)
                .single();
    }

    /** @return whether the row still had the version it was read with */
    boolean update(@Nullable Boolean registrationEnabled, long version, Instant now) {
        return jdbc.sql("""
                                UPDATE installation_settings
                                SET registration_enabled = :enabled, version = version + 1, updated_at = :now
                                WHERE id = 1 AND version = :version""")
                        .param("enabled", registrationEnabled)
                        .param("now", Instants.toColumn(now))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        boolean enabled = row.getBoolean("registration_enabled");
        return new Row(
                row.wasNull() ? null : Boolean.valueOf(enabled),
                row.getLong("version"),
                Instants.fromNullableColumn(row, "updated_at"));
    }
}
