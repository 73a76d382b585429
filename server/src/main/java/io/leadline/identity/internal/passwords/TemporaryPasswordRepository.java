package io.leadline.identity.internal.passwords;

import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemporaryPasswordRepository {
    private final JdbcClient jdbc;

    TemporaryPasswordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until when the person's password works, if it is a temporary one. */
    Optional<Instant> expiryOf(UserId person) {
        return jdbc.sql("SELECT expires_at FROM temporary_passwords WHERE user_id = :user")
                .param("user", person.value())
                .query((row, number) -> Instants.fromColumn(row, "expires_at"))
                .optional();
    }

    void insert(UserId person, Instant expiresAt) {
        jdbc.sql("INSERT INTO temporary_passwords (user_id, expires_at) VALUES (:user, :expires)")
                .param("user", person.value())
                .param("expires", Instants.toColumn(expiresAt))
                .update();
    }

    void delete(UserId person) {
        jdbc.sql("DELETE FROM temporary_passwords WHERE user_id = :user")
                .param("user", person.value())
                .update();
    }
}
