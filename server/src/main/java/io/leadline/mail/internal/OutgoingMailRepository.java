package io.leadline.mail.internal;

import io.leadline.mail.Mail;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mail that waits, and mail that was given up. What was sent is gone from here. Texts are sealed: links in them are keys. */
@Repository
class OutgoingMailRepository {
    private static final String OWNER = "mail";
    private static final int ERROR_LENGTH = 500;

    private final JdbcClient jdbc;
    private final SecretBox box;

    OutgoingMailRepository(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    long insert(Mail mail, Instant now) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO outgoing_mails
                            (kind, recipient, subject, body, status, attempts, next_attempt_at, created_at)
                        VALUES (:kind, :to, :subject, :body, 'waiting', 0, :now, :now)""")
                .param("kind", mail.kind().wireName())
                .param("to", mail.to().normal())
                .param("subject", mail.subject())
                .param("body", box.seal(mail.text(), OWNER))
                .param("now", Instants.toColumn(now)));
    }

    /** The ids of those whose time has come. */
    List<Long> due(Instant now, long after, int limit) {
        return jdbc.sql("""
                        SELECT id FROM outgoing_mails
                        WHERE status = 'waiting' AND next_attempt_at <= :now AND id > :after ORDER BY id LIMIT :limit""")
                .param("now", Instants.toColumn(now))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    Optional<OutgoingMail> findDue(long id, Instant now) {
        return jdbc.sql("""
                        SELECT id, kind, recipient, subject, attempts, created_at FROM outgoing_mails
                        WHERE id = :id AND status = 'waiting' AND next_attempt_at <= :now""")
                .param("id", id)
                .param("now", Instants.toColumn(now))
                .query(OutgoingMailRepository::map)
                .optional();
    }

    private static OutgoingMail map(ResultSet row, int number) throws SQLException {
        return new OutgoingMail(
                row.getLong("id"),
                Mail.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                EmailAddress.of(row.getString("recipient")),
                row.getString("subject"),
                row.getInt("attempts"),
                Instants.fromColumn(row, "created_at"));
    }

    Mail open(OutgoingMail outgoing) {
        byte[] sealed = jdbc.sql("SELECT body FROM outgoing_mails WHERE id = :id")
                .param("id", outgoing.id())
                .query((row, number) -> row.getBytes("body"))
                .single();
        return new Mail(outgoing.kind(), outgoing.recipient(), outgoing.subject(), box.open(sealed, OWNER));
    }

    /** Takes the mail until the given instant; of several replicas one succeeds. */
    boolean claim(OutgoingMail mail, Instant until) {
        return jdbc.sql("""
                        UPDATE outgoing_mails SET attempts = attempts + 1, next_attempt_at = :until
                        WHERE id = :id AND status = 'waiting' AND attempts = :attempts""")
                        .param("until", Instants.toColumn(until))
                        .param("id", mail.id())
                        .param("attempts", mail.attempts())
                        .update()
                == 1;
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM outgoing_mails WHERE id = :id").param("id", id).update();
    }

    void tryAgain(long id, Instant when, String error) {
        jdbc.sql("UPDATE outgoing_mails SET next_attempt_at = :when, last_error = :error WHERE id = :id")
                .param("when", Instants.toColumn(when))
                .param("error", shortened(error))
                .param("id", id)
                .update();
    }

    void giveUp(long id, String error) {
        jdbc.sql("UPDATE outgoing_mails SET status = 'failed', last_error = :error WHERE id = :id")
                .param("error", shortened(error))
                .param("id", id)
                .update();
    }

    /** Mails behind the given id, waiting or given up. */
    List<OutgoingMail> page(long after, int limit) {
        return jdbc.sql("""
                        SELECT id, kind, recipient, subject, attempts, created_at FROM outgoing_mails
                        WHERE id > :after ORDER BY id LIMIT :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(OutgoingMailRepository::map)
                .list();
    }

    int deleteFailed(Instant before, int limit) {
        return jdbc.sql("""
                        DELETE FROM outgoing_mails WHERE status = 'failed' AND next_attempt_at < :before LIMIT :limit""")
                .param("before", Instants.toColumn(before))
                .param("limit", limit)
                .update();
    }

    long count(String status) {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mails WHERE status = :status")
                .param("status", status)
                .query(Long.class)
                .single();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(ERROR_LENGTH, text.length()));
    }
}
