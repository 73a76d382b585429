package io.leadline.identity.internal.oidc;

import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OidcRepository {
    private final JdbcClient jdbc;

    OidcRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PendingSignIn pending, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO oidc_requests
                            (state_hash, browser_hash, provider, nonce, code_verifier, redirect_uri, expires_at)
                        VALUES (:state, :browser, :provider, :nonce, :verifier, :redirect, :expires)""")
                .param("state", pending.stateHash())
                .param("browser", pending.browserHash())
                .param("provider", pending.provider())
                .param("nonce", pending.nonce())
                .param("verifier", pending.codeVerifier())
                .param("redirect", pending.redirectUri())
                .param("expires", Instants.toColumn(expiresAt))
                .update();
    }

    /**
     * Reads a sign-in that this browser has begun, and removes it: of two who come with the same state, one gets it. Nobody
     * can make another sign in as themselves, nor use up another's sign-in.
     */
    Optional<PendingSignIn> take(byte[] stateHash, byte[] browserHash, Instant now) {
        Optional<PendingSignIn> found = jdbc.sql("""
                        SELECT * FROM oidc_requests
                        WHERE state_hash = :state AND browser_hash = :browser AND expires_at > :now
                        FOR UPDATE""")
                .param("state", stateHash)
                .param("browser", browserHash)
                .param("now", Instants.toColumn(now))
                .query((row, number) -> new PendingSignIn(
                        row.getBytes("state_hash"),
                        row.getBytes("browser_hash"),
                        row.getString("provider"),
                        row.getString("nonce"),
                        row.getString("code_verifier"),
                        row.getString("redirect_uri")))
                .optional();
        jdbc.sql("DELETE FROM oidc_requests WHERE state_hash = :state AND browser_hash = :browser")
                .param("state", stateHash)
                .param("browser", browserHash)
                .update();
        return found;
    }

    void insertCode(byte[] codeHash, TradedCode code, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO oidc_codes (code_hash, user_id, second_factor_checked, expires_at)
                        VALUES (:hash, :user, :checked, :expires)""")
                .param("hash", codeHash)
                .param("user", code.userId().value())
                .param("checked", code.secondFactorChecked())
                .param("expires", Instants.toColumn(expiresAt))
                .update();
    }

    Optional<UserId> holderOf(byte[] codeHash) {
        return jdbc.sql("SELECT user_id FROM oidc_codes WHERE code_hash = :hash")
                .param("hash", codeHash)
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .optional();
    }

    Optional<TradedCode> takeCode(byte[] codeHash, Instant now) {
        Optional<TradedCode> found = jdbc.sql("""
                        SELECT user_id, second_factor_checked FROM oidc_codes
                        WHERE code_hash = :hash AND expires_at > :now FOR UPDATE""")
                .param("hash", codeHash)
                .param("now", Instants.toColumn(now))
                .query((row, number) ->
                        new TradedCode(new UserId(row.getLong("user_id")), row.getBoolean("second_factor_checked")))
                .optional();
        jdbc.sql("DELETE FROM oidc_codes WHERE code_hash = :hash")
                .param("hash", codeHash)
                .update();
        return found;
    }

    Optional<UserId> linked(String issuer, String subject) {
        return jdbc.sql("SELECT user_id FROM oidc_links WHERE issuer = :issuer AND subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the subject was linked meanwhile */
    void link(String issuer, String subject, UserId userId, Instant now) {
        jdbc.sql("""
                        INSERT INTO oidc_links (issuer, subject, user_id, created_at)
                        VALUES (:issuer, :subject, :user, :now)""")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("user", userId.value())
                .param("now", Instants.toColumn(now))
                .update();
    }

    int deleteExpired(Instant now, int atMost) {
        return jdbc.sql("DELETE FROM oidc_requests WHERE expires_at <= :now LIMIT :limit")
                        .param("now", Instants.toColumn(now))
                        .param("limit", atMost)
                        .update()
                + jdbc.sql("DELETE FROM oidc_codes WHERE expires_at <= :now LIMIT :limit")
                        .param("now", Instants.toColumn(now))
                        .param("limit", atMost)
                        .update();
    }

    void deleteCodesOf(UserId userId) {
        jdbc.sql("DELETE FROM oidc_codes WHERE user_id = :user")
                .param("user", userId.value())
                .update();
    }

    /** Removes every link to the person. */
    void forget(UserId userId) {
        jdbc.sql("DELETE FROM oidc_links WHERE user_id = :user")
                .param("user", userId.value())
                .update();
    }
}
