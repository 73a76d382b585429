package io.leadline.platform.database.watch;

import com.zaxxer.hikari.HikariDataSource;
import io.leadline.platform.database.embedded.EmbeddedDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the database, whichever it is, and lets nobody wait for one that is away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseWatchProperties.class)
public class DatabaseWatchConfiguration {
    @Bean
    static DatabaseState databaseState() {
        return new DatabaseState();
    }

    @Bean
    static BeanPostProcessor watchedDataSource(ObjectProvider<DatabaseState> state) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new WatchedDataSource(pool, state.getObject()) : bean;
            }
        };
    }

    @Bean
    DatabaseWatch databaseWatch(
            DataSource dataSource,
            DatabaseState state,
            DatabaseWatchProperties properties,
            ObjectProvider<EmbeddedDatabase> embedded)
            throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        return new DatabaseWatch(pool, state, properties, embedded.getIfAvailable());
    }

    @Bean
    HealthIndicator databaseHealthIndicator(DatabaseState state) {
        return new DatabaseHealth(state);
    }

    @Bean
    MeterBinder databaseMetrics(DatabaseState state, ObjectProvider<EmbeddedDatabase> embedded) {
        return new DatabaseMetrics(state, embedded);
    }
}
