package io.leadline.platform.database.watch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The smallest question there is, on a connection of its own: it waits neither for the pool nor for anybody's locks. Used by
 * one thread.
 */
final class Question implements AutoCloseable {
    private static final int TOO_MANY_CONNECTIONS = 1040;

    private final String url;
    private final Properties properties;
    private @Nullable Connection connection;

    Question(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    /** Returns when the database has answered. */
    void ask() throws SQLException {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url, properties);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("DO 1");
            }
        } catch (SQLException failure) {
            close();
            // All its connections are taken: it is there, and so are ours.
            if (failure.getErrorCode() != TOO_MANY_CONNECTIONS) {
                throw failure;
            }
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                connection = null;
            }
        }
    }
}
