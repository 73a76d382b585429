package io.leadline.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Commits by turning auto-commit on again, which has to be done after a transaction anyway and commits it (as JDBC and MariaDB have
 * it): one way to the database and back where {@code COMMIT} and {@code SET autocommit=1} were two.
 */
final class OneStepCommits extends JdbcTransactionManager {
    OneStepCommits(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Connection connection = ((JdbcTransactionObjectSupport) status.getTransaction())
                .getConnectionHolder()
                .getConnection();
        try {
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw translateException("JDBC commit", failure);
        }
    }
}
