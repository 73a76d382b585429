package io.leadline.identity.internal;

import io.leadline.platform.UserId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class UserRepository {
    private final JdbcClient jdbc;

    UserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the address is taken */
    UserId insert(String email, String passwordHash, PersonName name, Instant now) {
        long id = GeneratedId.of(jdbc.sql("""
                        INSERT INTO users (email, password_hash, first_name, last_name, created_at, updated_at)
                        VALUES (:email, :hash, :first, :last, :now, :now)""")
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("hash", passwordHash)
                .param("first", name.firstName())
                .param("last", name.lastName())
                .param("now", Instants.toColumn(now)));
        return new UserId(id);
    }

    public Optional<User> findByEmail(String email) {
        return jdbc.sql("SELECT * FROM users WHERE email = :email AND erased_at IS NULL")
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(UserRepository::map)
                .optional();
    }

    public Optional<User> find(UserId id) {
        return jdbc.sql("SELECT * FROM users WHERE id = :id")
                .param("id", id.value())
                .query(UserRepository::map)
                .optional();
    }

    /** The person, whom nobody else changes until the transaction ends. */
    public Optional<User> lock(UserId id) {
        return jdbc.sql("SELECT * FROM users WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(UserRepository::map)
                .optional();
    }

    void erase(UserId id, String address, String passwordHash, Instant now) {
        jdbc.sql("""
                        UPDATE users
                        SET email = :email, password_hash = :hash, first_name = '', last_name = '', updated_at = :now,
                            erased_at = :now
                        WHERE id = :id""")
                .param("email", address)
                .param("hash", passwordHash)
                .param("now", Instants.toColumn(now))
                .param("id", id.value())
                .update();
    }

    /** @return whether there is such a person still; who was erased gets no name again */
    boolean changeName(UserId id, PersonName name, Instant now) {
        return jdbc.sql("UPDATE users SET first_name = :first, last_name = :last, updated_at = :now"
                                + " WHERE id = :id AND erased_at IS NULL")
                        .param("first", name.firstName())
                        .param("last", name.lastName())
                        .param("now", Instants.toColumn(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void changePassword(UserId id, String passwordHash, Instant now) {
        jdbc.sql("UPDATE users SET password_hash = :hash, updated_at = :now WHERE id = :id")
                .param("hash", passwordHash)
                .param("now", Instants.toColumn(now))
                .param("id", id.value())
                .update();
    }

    private static User map(ResultSet row, int number) throws SQLException {
        return new User(
                new UserId(row.getLong("id")),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("first_name"),
                row.getString("last_name"));
    }
}
