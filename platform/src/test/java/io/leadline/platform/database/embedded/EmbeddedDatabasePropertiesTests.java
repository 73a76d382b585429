package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class EmbeddedDatabasePropertiesTests {

    @Test
    void defaultsSuitOneSmallMachine() {
        assertThat(bind(Map.of(), "leadline.database", EmbeddedDatabaseProperties.class))
                .isEqualTo(new EmbeddedDatabaseProperties(
                        null,
                        "newest",
                        0,
                        DataSize.ofMegabytes(512),
                        DataSize.ofMegabytes(256),
                        100,
                        DataSize.ofMegabytes(64),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        List.of()));
    }

    @Test
    void dataStaysBelowTheWorkingDirectory() {
        assertThat(bind(Map.of(), "leadline", DataDirectory.class).dataDir())
                .isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void environmentVariablesWin() {
        Map<String, Object> environment = Map.of(
                "LEADLINE_DATA_DIR", "/srv/leadline/../leads",
                "LEADLINE_DATABASE_BUFFERPOOLSIZE", "4GB",
                "LEADLINE_DATABASE_SERVEROPTIONS", "--innodb-io-capacity=2000,--slow-query-log");

        assertThat(bind(environment, "leadline", DataDirectory.class).dataDir()).isEqualTo(Path.of("/srv/leads"));
        EmbeddedDatabaseProperties properties =
                bind(environment, "leadline.database", EmbeddedDatabaseProperties.class);
        assertThat(properties.bufferPoolSize()).isEqualTo(DataSize.ofGigabytes(4));
        assertThat(properties.serverOptions()).containsExactly("--innodb-io-capacity=2000", "--slow-query-log");
    }

    private static <T> T bind(Map<String, Object> variables, String prefix, Class<T> type) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate(prefix, type);
    }
}
