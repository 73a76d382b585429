package io.leadline.identity.internal.users;

import io.leadline.platform.UserId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.email.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class UserRepository {
    private final JdbcClient jdbc;

    UserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person whose address is not verified yet.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the address is taken
     */
    public UserId insert(String email, String passwordHash, PersonName name, Instant now) {
        EmailAddress address = EmailAddress.of(email);
        long id = GeneratedId.of(jdbc.sql("""
                        INSERT INTO users
                            (email, email_normal, password_hash, first_name, last_name, created_at, updated_at)
                        VALUES (:email, :normal, :hash, :first, :last, :now, :now)""")
                .param("email", address.typed())
                .param("normal", address.normal())
                .param("hash", passwordHash)
                .param("first", name.firstName())
                .param("last", name.lastName())
                .param("now", Instants.toColumn(now)));
        return new UserId(id);
    }

    /** The person with this address, however it is spelled; nobody, when it is no address. */
    public Optional<User> findByEmail(String email) {
        return EmailAddress.parse(email)
                .flatMap(address -> jdbc.sql("SELECT * FROM users WHERE email_normal = :normal AND erased_at IS NULL")
                        .param("normal", address.normal())
                        .query(UserRepository::map)
                        .optional());
    }

    public void verifyEmail(UserId id, Instant now) {
        jdbc.sql("UPDATE users SET email_verified_at = :now WHERE id = :id AND email_verified_at IS NULL")
                .param("now", Instants.toColumn(now))
                .param("id", id.value())
                .update();
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

    /** The normal form of the address becomes one that is none: nobody can register it first and be in the way. */
    public void erase(UserId id, String address, String passwordHash, Instant now) {
        jdbc.sql("""
                        UPDATE users
                        SET email = :email, email_normal = :normal, email_verified_at = NULL, password_hash = :hash,
                            first_name = '', last_name = '', updated_at = :now, erased_at = :now
                        WHERE id = :id""")
                .param("email", address)
                .param("normal", "erased:" + id)
                .param("hash", passwordHash)
                .param("now", Instants.toColumn(now))
                .param("id", id.value())
                .update();
    }

    /** @return whether there is such a person still; who was erased gets no name again */
    public boolean changeName(UserId id, PersonName name, Instant now) {
        return jdbc.sql("UPDATE users SET first_name = :first, last_name = :last, updated_at = :now"
                                + " WHERE id = :id AND erased_at IS NULL")
                        .param("first", name.firstName())
                        .param("last", name.lastName())
                        .param("now", Instants.toColumn(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public void changePassword(UserId id, String passwordHash, Instant now) {
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
                row.getObject("email_verified_at") != null,
                row.getString("password_hash"),
                row.getString("first_name"),
                row.getString("last_name"));
    }
}
