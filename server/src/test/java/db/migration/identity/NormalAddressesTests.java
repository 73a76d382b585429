package db.migration.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.internal.addresses.AddressCheckAccess;
import io.leadline.identity.internal.addresses.AddressCollisionException;
import io.leadline.testing.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that was filled before addresses had a normal form. */
class NormalAddressesTests {
    private DriverManagerDataSource dataSource;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabaseOfTheVersionBefore() {
        TestDatabase database = TestDatabase.create();
        dataSource = new DriverManagerDataSource(database.url(), database.username(), database.password());
        jdbc = JdbcClient.create(dataSource);
        flyway("tenancy", "latest").migrate();
        flyway("identity", "6").migrate();
        jdbc.sql("""
                        INSERT INTO tenants (tenant_id, name, time_zone, default_region, settings, created_at, updated_at)
                        VALUES ('default-tenant', 'Default', 'UTC', 'US', '{}', NOW(6), NOW(6)),
                            ('acme', 'Acme', 'UTC', 'US', '{}', NOW(6), NOW(6))""").update();
    }

    private Flyway flyway(String module, String target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + module)
                .table("flyway_schema_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .callbacks(AddressCheckAccess.callback())
                .load();
    }

    private void user(long id, String email) {
        jdbc.sql("""
                        INSERT INTO users (id, email, password_hash, first_name, last_name, created_at, updated_at)
                        VALUES (:id, :email, 'hash', '', '', NOW(6), NOW(6))""").param("id", id).param("email", email).update();
    }

    private void invitation(long id, String email) {
        jdbc.sql("""
                        INSERT INTO invitations (tenant_id, id, email, role, token_hash, invited_by, created_at, expires_at)
                        VALUES ('acme', :id, :email, 'viewer', UNHEX(SHA2(:email, 256)), 1, NOW(6), NOW(6))""").param("id", id).param("email", email).update();
    }

    private void migrate() {
        flyway("identity", "latest").migrate();
    }

    @Test
    void everyAccountAndInvitationGetsTheNormalForm() {
        user(1, "ada@example.com");
        user(2, "anna@müller.example");
        user(3, "erased-3@erased.invalid");
        jdbc.sql("UPDATE users SET erased_at = NOW(6) WHERE id = 3").update();
        invitation(1, "grace@müller.example");
        invitation(2, "grace@xn--mller-kva.example");

        migrate();

        assertThat(jdbc.sql("SELECT email_normal FROM users ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("ada@example.com", "anna@xn--mller-kva.example", "erased:3");
        assertThat(jdbc.sql("SELECT id FROM invitations").query(Long.class).list())
                .as("the latest of one address")
                .containsExactly(2L);
        user(4, "anna@muller.example", "anna@muller.example");
        assertThatThrownBy(() -> user(5, "Anna@müller.example", "anna@xn--mller-kva.example"))
                .hasMessageContaining("uk_users_email_normal");
    }

    private void user(long id, String email, String normal) {
        jdbc.sql("""
                        INSERT INTO users
                            (id, email, email_normal, password_hash, first_name, last_name, created_at, updated_at)
                        VALUES (:id, :email, :normal, 'hash', '', '', NOW(6), NOW(6))""")
                .param("id", id)
                .param("email", email)
                .param("normal", normal)
                .update();
    }

    @Test
    void accountsThatAreTheSameNowStopItAndOnceTheyAreNotItGoesOn() {
        user(1, "anna@müller.example");
        user(2, "anna@xn--mller-kva.example");
        user(3, "a b@example.com");

        assertThatThrownBy(this::migrate)
                .rootCause()
                .isInstanceOf(AddressCollisionException.class)
                .hasMessageContaining("1 (anna@müller.example) and 2 (anna@xn--mller-kva.example)")
                .hasMessageContaining("3 (a b@example.com)");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM flyway_schema_history_identity WHERE success = 0")
                        .query(Long.class)
                        .single())
                .as("nothing to repair")
                .isZero();

        jdbc.sql("UPDATE users SET email = 'anna.2@müller.example' WHERE id = 2")
                .update();
        jdbc.sql("UPDATE users SET email = 'ab@example.com' WHERE id = 3").update();
        migrate();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM users WHERE email_normal LIKE '%@%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoAProviderOrTheOperatorVouchesForIsVerifiedAndTheOthersKeepTheirMemberships() {
        for (long id = 1; id <= 4; id++) {
            user(id, "p" + id + "@example.com");
        }
        jdbc.sql("""
                        INSERT INTO memberships (tenant_id, user_id, role, created_at, updated_at)
                        VALUES ('default-tenant', 1, 'admin', NOW(6), NOW(6)), ('default-tenant', 2, 'agent', NOW(6), NOW(6)),
                            ('acme', 3, 'admin', NOW(6), NOW(6)), ('acme', 4, 'agent', NOW(6), NOW(6))""").update();
        jdbc.sql("INSERT INTO oidc_links (issuer, subject, user_id, created_at) VALUES ('i', 's', 4, NOW(6))")
                .update();

        migrate();

        assertThat(jdbc.sql("SELECT id FROM users WHERE email_verified_at IS NOT NULL ORDER BY id")
                        .query(Long.class)
                        .list())
                .isEqualTo(List.of(1L, 4L));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM memberships")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }
}
