package io.leadline.platform.database.embedded;

import io.leadline.platform.database.watch.DatabaseState;
import io.leadline.platform.database.watch.DatabaseWatchConfiguration;
import io.leadline.platform.database.watch.DatabaseWatchProperties;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Starts the embedded database when no other is given. The pool needs the connection details and these need the
 * database; so the pool is closed before the database stops.
 */
@Configuration(proxyBeanMethods = false)
@Import(DatabaseWatchConfiguration.class)
@EnableConfigurationProperties({DataDirectory.class, EmbeddedDatabaseProperties.class})
class EmbeddedDatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseGiven.class)
    static class WithoutGivenDatabase {
        @Bean
        EmbeddedDatabase embeddedDatabase(
                DataDirectory directory,
                EmbeddedDatabaseProperties properties,
                DatabaseState state,
                DatabaseWatchProperties watch)
                throws IOException {
            EmbeddedDatabase database = EmbeddedDatabase.start(directory, properties);
            database.supervise(state, watch.restartAfter());
            return database;
        }

        @Bean
        JdbcConnectionDetails embeddedDatabaseConnectionDetails(EmbeddedDatabase database) {
            return new EmbeddedDatabaseConnectionDetails(database);
        }
    }
}
