package io.leadline.testing;

import io.leadline.platform.database.embedded.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An empty database on the test server: the embedded one, started once per JVM, or the one that the environment
 * variable {@code SPRING_DATASOURCE_URL} names (its user must be allowed to create databases).
 *
 * @param url of this database alone
 * @param username may do everything in it
 * @param password of that user
 */
public record TestDatabase(String url, String username, String password) {

    /** A new one, with a name no other test has; gone when the JVM ends. */
    public static TestDatabase create() {
        TestServer server = TestServer.get();
        String name = "leadline_test_" + UUID.randomUUID().toString().replace("-", "");
        server.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        server.dropAtExit(name);
        return new TestDatabase(server.urlOf(name), server.username(), server.password());
    }

    /** For tests without Spring. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** Runs statements outside of every transaction of the test. */
    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Puts the settings before all others, before any condition looks for them. */
    static final class ContextInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = create();
            context.getBeanFactory().addBeanPostProcessor(new MigratedSchema());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url",
                                    database.url,
                                    "spring.datasource.username",
                                    database.username,
                                    "spring.datasource.password",
                                    database.password,
                                    // Every cached context keeps its pool, and all of them share one server.
                                    "spring.datasource.hikari.minimum-idle",
                                    "1",
                                    "spring.datasource.hikari.idle-timeout",
                                    "10000",
                                    // A machine busy with tests may be silent for a while.
                                    "leadline.database.watch.answer-within",
                                    "20s")));
        }
    }
}
