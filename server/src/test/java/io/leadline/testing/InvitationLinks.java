package io.leadline.testing;

import io.leadline.platform.access.Role;
import io.leadline.platform.email.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links of invitations for setting a test up, without the mail they come in: a suite makes hundreds of members. */
public class InvitationLinks {
    private static final Map<Integer, JdbcClient> SERVERS = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;

    public InvitationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        SERVERS.put(started.getWebServer().getPort(), jdbc);
    }

    /** The token of a new invitation by the given admin. */
    static String invite(int port, ApiClient admin, String email, Role role) {
        String secret = UUID.randomUUID().toString();
        Objects.requireNonNull(SERVERS.get(port), "No server of an @ApiTest at port " + port)
                .sql("""
                        INSERT INTO invitations
                            (tenant_id, email, email_normal, role, token_hash, invited_by, created_at, expires_at)
                        VALUES (:tenant, :email, :normal, :role, :hash, :by, NOW(6), '2099-01-01')""")
                .param("tenant", admin.tenant())
                .param("email", email)
                .param("normal", EmailAddress.of(email).normal())
                .param("role", role.wireName())
                .param("hash", sha256(secret))
                .param("by", admin.userId())
                .update();
        return admin.tenant() + "." + secret;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
