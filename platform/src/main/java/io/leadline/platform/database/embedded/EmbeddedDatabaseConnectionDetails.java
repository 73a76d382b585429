package io.leadline.platform.database.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the connection pool reaches the embedded database. */
record EmbeddedDatabaseConnectionDetails(EmbeddedDatabase database) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
        return EmbeddedDatabase.USER;
    }

    @Override
    public String getPassword() {
        return database.password();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + database.port() + "/" + EmbeddedDatabase.NAME;
    }
}
