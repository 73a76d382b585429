package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The smallest application with a database, in this process or in one that can be killed. */
@Import(EmbeddedDatabaseConfiguration.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class DatabaseApplication {
    static final String READY = "The pool is open";
    private static final Logger log = LoggerFactory.getLogger(DatabaseApplication.class);

    /** Runs until it is stopped from outside. */
    public static void main(String[] arguments) {
        start(arguments).getBean(JdbcClient.class).sql("SELECT 1").query().singleValue();
        log.info(READY);
    }

    static ConfigurableApplicationContext start(Path dataDirectory, String... more) {
        return start(arguments(dataDirectory, more));
    }

    /** Its output is the log. */
    static Process startProcess(Path dataDirectory, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseApplication.class.getName()));
        command.addAll(List.of(arguments(dataDirectory, more)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        return builder.start();
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(DatabaseApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    private static String[] arguments(Path dataDirectory, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--leadline.data-dir=" + dataDirectory,
                "--leadline.database.binaries-dir=" + TestServer.BINARIES,
                "--leadline.database.buffer-pool-size=64MB",
                "--leadline.database.log-file-size=16MB",
                "--leadline.database.server-options[0]=--innodb-flush-method=nosync",
                "--logging.level.io.leadline=debug",
                "--spring.main.keep-alive=true"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
